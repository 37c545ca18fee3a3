import { expect, test } from 'vitest'
import { askGraph } from './asking.ts'
import { describeTenant, ISLA, MORVEN, ROSS, startForTest } from './tenant-under-test.ts'

const EVENTS = `/users/${ISLA.id}/events`
const at = (dateTime: string, timeZone = 'Europe/London') => ({ dateTime, timeZone })
const MEETING = { subject: 'Meeting', start: at('2027-02-10T10:00:00'), end: at('2027-02-10T11:00:00') }
const DAY = { isAllDay: true, start: at('2027-07-10T00:00:00'), end: at('2027-07-11T00:00:00') }
const HELSINKI = at('2027-07-11T00:00:00', 'FLE Standard Time')
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ emailAddress: { address: `p${index}@x.example` } }))

test.each([
  ['an all-day event that starts at one', { ...DAY, start: at('2027-07-10T01:00:00') }, 'ErrorInvalidRequest'],
  ['an all-day event in the wrong zone', { ...DAY, start: at('2027-07-10T00:00:00', 'UTC') }, 'ErrorInvalidRequest'],
  ['an all-day event from zone to zone', { ...DAY, end: HELSINKI }, 'ErrorInvalidRequest'],
  ['an all-day event of no day', { ...DAY, end: DAY.start }, 'ErrorInvalidRequest'],
  ['six years', { end: at('2033-02-10T11:00:00') }, 'ErrorCalendarDurationIsTooLong'],
  ['501 attendees', { attendees: many(501) }, 'ErrorInvalidRecipients'],
  [
    'an attendee of an unknown kind',
    { attendees: [{ ...many(1)[0], type: 'king' }] },
    'ErrorPropertyValidationFailure',
  ],
  ['an attendee with more', { attendees: [{ ...many(1)[0], role: 'x' }] }, 'ErrorPropertyValidationFailure'],
  ['a body of an unknown kind', { body: { contentType: 'rtf', content: 'x' } }, 'ErrorPropertyValidationFailure'],
  ['a body with more', { body: { content: 'x', style: 'bold' } }, 'ErrorPropertyValidationFailure'],
  ['a place with more', { location: { displayName: 'x', floor: 2 } }, 'ErrorPropertyValidationFailure'],
  ['a reminder after the start', { reminderMinutesBeforeStart: -5 }, 'ErrorPropertyValidationFailure'],
  ['a subject that is no text', { subject: 7 }, 'ErrorPropertyValidationFailure'],
  ['categories that are no texts', { categories: [1] }, 'ErrorPropertyValidationFailure'],
  ['an unknown provider', { onlineMeetingProvider: 'zoom' }, 'ErrorPropertyValidationFailure'],
  [
    'a provider that is not allowed',
    { isOnlineMeeting: true, onlineMeetingProvider: 'skypeForBusiness' },
    'ErrorInvalidRequest',
  ],
  ['to write what Exchange reckons', { isOrganizer: true }, 'RequestBodyRead'],
] as const)('refuses %s', async (_what, more, code) => {
  const tenant = await startForTest()
  const told = await askGraph(tenant)('POST', EVENTS, { ...MEETING, ...more })
  expect(told).toMatchObject({ status: 400, body: { error: { code } } })
  expect((await askGraph(tenant)('GET', EVENTS)).body.value).toEqual([])
})

test.each([
  ['recurrence', { pattern: { type: 'weekly' } }],
  ['locations', [{ displayName: 'x' }]],
  ['attachments', []],
] as const)('says aloud that it has no %s; nothing of it is nothing', async (member, value) => {
  const tenant = await startForTest()
  const book = (given: unknown) => askGraph(tenant)('POST', EVENTS, { ...MEETING, [member]: given })
  expect(await book(value)).toMatchObject({ status: 501, body: { error: { code: 'notSupported' } } })
  expect((await book(null)).status).toBe(201)
})

test('takes 500 attendees', async () => {
  const tenant = await startForTest()
  const told = await askGraph(tenant)('POST', EVENTS, { ...MEETING, attendees: many(500) })
  expect([told.status, told.body.attendees.length]).toEqual([201, 500])
})

test('an all-day event lies on its day, from whichever zone one looks', async () => {
  const tenant = await startForTest()
  const { body } = await askGraph(tenant)('POST', EVENTS, { ...MEETING, ...DAY })
  for (const timeZone of ['UTC', 'Tokyo Standard Time', 'GMT Standard Time']) {
    const prefer = `outlook.timezone="${timeZone}"`
    const shown = (await askGraph(tenant)('GET', `${EVENTS}/${body.id}`, undefined, { prefer })).body
    expect([shown.start, shown.end]).toEqual([
      { dateTime: '2027-07-10T00:00:00.0000000', timeZone },
      { dateTime: '2027-07-11T00:00:00.0000000', timeZone },
    ])
  }
})

test.each([
  ['the hour that is left out in March', '2027-03-28T01:30:00', '2027-03-28T01:30:00'],
  ['the last quiet hour before it', '2027-03-28T00:30:00', '2027-03-28T00:30:00'],
  ['the hour after it', '2027-03-28T02:30:00', '2027-03-28T01:30:00'],
  ['the hour that comes twice in October', '2027-10-31T01:30:00', '2027-10-31T00:30:00'],
  ['the hour after that', '2027-10-31T02:30:00', '2027-10-31T02:30:00'],
])('%s in London is a moment', async (_what, wall, utc) => {
  const tenant = await startForTest()
  const { body } = await askGraph(tenant)('POST', EVENTS, { ...MEETING, start: at(wall), end: at(wall) })
  expect(body.start).toEqual({ dateTime: `${utc}.0000000`, timeZone: 'UTC' })
})

test('keeps what it was told of the place', async () => {
  const tenant = await startForTest()
  const location = { displayName: 'Room 4', locationType: 'conferenceRoom', address: { city: 'Northmoor' } }
  const { body } = await askGraph(tenant)('POST', EVENTS, { ...MEETING, location })
  expect(body.location).toMatchObject(location)
  expect(body.locations).toMatchObject([location])
  const gone = await askGraph(tenant)('PATCH', `${EVENTS}/${body.id}`, { location: null })
  expect(gone.body).toMatchObject({ location: { displayName: '' }, locations: [] })
})

const LIST = [
  ['$filter=subject eq %27B%27', ['B']],
  ['$filter=contains(subject,%27a%27)', ['A']],
  ['$filter=startswith(subject,%27b%27) and isAllDay eq false', ['B']],
  ['$filter=isAllDay eq true', ['A']],
  ['$filter=start/dateTime ge %272027-05-01T00:00:00Z%27', ['A']],
  ['$orderby=start/dateTime', ['B', 'A']],
  ['$orderby=subject desc&$top=1', ['B']],
  ['$orderby=subject&$skip=1', ['B']],
] as const
test.each(LIST)('lists by %s', async (query, subjects) => {
  const tenant = await startForTest()
  await askGraph(tenant)('POST', EVENTS, { ...MEETING, subject: 'B' })
  await askGraph(tenant)('POST', EVENTS, { ...MEETING, ...DAY, subject: 'A' })
  const { body } = await askGraph(tenant)('GET', `${EVENTS}?${query}&$count=true`)
  expect(body.value.map((event: { subject: string }) => event.subject)).toEqual(subjects)
})

test.each([
  ['an order both ways', `${EVENTS}?$orderby=subject sideways`],
  ['an order by two', `${EVENTS}?$orderby=subject,start/dateTime`],
  ['a page of 1,001', `${EVENTS}?$top=1001`],
  ['a page of none', `${EVENTS}?$top=0`],
  ['a skip backwards', `${EVENTS}?$skip=-1`],
  ['a count of maybe', `${EVENTS}?$count=maybe`],
  ['a filter on what events have not', `${EVENTS}?$filter=colour eq %27red%27`],
  ['a view that ends first', `${EVENTS}/../calendarView?startDateTime=2027-02-02&endDateTime=2027-02-01`],
  ['a view of ten years', `${EVENTS}/../calendarView?startDateTime=2027-02-02&endDateTime=2037-02-01`],
  ['a view from no moment', `${EVENTS}/../calendarView?startDateTime=soon&endDateTime=2037-02-01`],
])('refuses to list by %s', async (_what, path) => {
  expect((await askGraph(await startForTest())('GET', path)).status).toBe(400)
})

test.each(['outlook.timezone="Mars"', 'IdType="MutableId"', 'outlook.body-content-type="rtf"', 'odata.maxpagesize=0'])(
  'refuses the preference %s before anything is done',
  async (prefer) => {
    const tenant = await startForTest()
    expect((await askGraph(tenant)('POST', EVENTS, MEETING, { prefer })).status).toBe(400)
    expect((await askGraph(tenant)('GET', EVENTS)).body.value).toEqual([])
  },
)

test('says which preferences it followed', async () => {
  const tenant = await startForTest()
  const prefer = 'outlook.timezone="GMT Standard Time", IdType="ImmutableId"'
  const told = await askGraph(tenant)('POST', EVENTS, MEETING, { prefer })
  expect(told.headers.get('preference-applied')).toBe(prefer)
})

test("a mailbox's one calendar has several names", async () => {
  const tenant = await startForTest()
  const ask = askGraph(tenant)
  const [calendar] = (await ask('GET', `/users/${ISLA.id}/calendars`)).body.value
  expect(calendar).toMatchObject({ name: 'Calendar', isDefaultCalendar: true, owner: { address: ISLA.mail } })
  const base = `/users/${ISLA.id}/calendars/${calendar.id}`
  expect((await ask('GET', base)).body).toMatchObject(calendar)
  const { body } = await ask('POST', `${base}/events`, MEETING)
  expect((await ask('GET', `${EVENTS}/${body.id}`)).body.subject).toBe('Meeting')
  const view = `${base}/calendarView?startDateTime=2027-02-01&endDateTime=2027-03-01`
  expect((await ask('GET', view)).body.value).toHaveLength(1)
  const other = `/users/${MORVEN.id}/calendars/${calendar.id}`
  expect(await ask('GET', other)).toMatchObject({ status: 404, body: { error: { code: 'ErrorItemNotFound' } } })
  expect((await ask('GET', `${other}/events`)).status).toBe(404)
})

test.each([
  ['POST', `/users/${ISLA.id}/calendars`],
  ['GET', `${EVENTS}/delta`],
  ['GET', `/users/${ISLA.id}/calendarView/delta?startDateTime=2027-02-01&endDateTime=2027-03-01`],
  ['GET', `${EVENTS}/x/instances?startDateTime=2027-02-01&endDateTime=2027-03-01`],
  ['POST', `${EVENTS}/x/forward`],
  ['GET', `${EVENTS}/x/attachments`],
] as const)('%s %s is said not to be here', async (method, path) => {
  const told = await askGraph(await startForTest())(method, path, method === 'POST' ? {} : undefined)
  expect(told).toMatchObject({ status: 501, body: { error: { code: 'notSupported' } } })
})

test.each([
  ['four minutes', { availabilityViewInterval: 4 }, 'ErrorInvalidMergedFreeBusyInterval'],
  ['more than a day', { availabilityViewInterval: 1441 }, 'ErrorInvalidMergedFreeBusyInterval'],
  ['an end at the start', { endTime: at('2027-02-10T09:00:00') }, 'ErrorInvalidTimeInterval'],
  ['63 days', { endTime: at('2027-04-15T09:00:00') }, 'ErrorTimeIntervalTooBig'],
  ['21 people', { schedules: many(21).map((each) => each.emailAddress.address) }, 'ErrorExceededMaxRecipients'],
  ['nobody', { schedules: [] }, 'ErrorInvalidParameter'],
  ['an unknown parameter', { colour: 'red' }, 'ErrorInvalidParameter'],
] as const)('refuses free times of %s', async (_what, more, code) => {
  const question = {
    ...{ schedules: [ISLA.mail], startTime: at('2027-02-10T09:00:00'), endTime: at('2027-02-10T17:00:00') },
    ...more,
  }
  const told = await askGraph(await startForTest())('POST', `/users/${ISLA.id}/calendar/getSchedule`, question)
  expect(told).toMatchObject({ status: 400, body: { error: { code } } })
})

test('appointments of the content stand in the calendars from the start, and again after a reset', async () => {
  const content = describeTenant()
  const appointments = [
    { subject: 'Leave', start: '2027-07-10T09:00', end: '2027-07-10T10:00', showAs: 'oof' as const },
    { subject: 'Panel', start: '2027-07-10T11:00', end: '2027-07-10T12:00' },
  ]
  content.people = [ISLA, { ...ROSS, appointments }, { ...MORVEN, appointments }]
  const tenant = await startForTest({ content })
  const question = {
    ...{ schedules: [MORVEN.mail], availabilityViewInterval: 60 },
    ...{ startTime: at('2027-07-10T09:00:00'), endTime: at('2027-07-10T12:00:00') },
  }
  const look = async () => {
    const told = await askGraph(tenant)('POST', `/users/${ISLA.id}/calendar/getSchedule`, question)
    return told.body.value[0].availabilityView
  }
  expect(await look()).toBe('302')
  tenant.kernel.reset()
  expect(await look()).toBe('302')
  const own = (await askGraph(tenant)('GET', `/users/${MORVEN.id}/events`)).body.value
  expect(own.map((event: { subject: string }) => event.subject).toSorted()).toEqual(['Leave', 'Panel'])
})
