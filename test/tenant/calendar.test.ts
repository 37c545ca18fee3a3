import { expect, test } from 'vitest'
import { formatAvailability } from '../../infra/tenant/calendar/free-busy.ts'
import { windowsZones } from '../../infra/tenant/calendar/windows-zones.ts'
import { fromInstant, resolveZone, toInstant } from '../../infra/tenant/calendar/zoned-time.ts'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { askControl, askGraph } from './asking.ts'
import { describeTenant, ISLA, MORVEN, makeDataDir, ROSS, startForTest } from './tenant-under-test.ts'

const EVENTS = `/users/${ISLA.id}/events`
const KEY = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name WaymarkKey'
const MEETING = {
  subject: 'Partnership meeting 1',
  start: { dateTime: '2027-02-10T10:00:00', timeZone: 'GMT Standard Time' },
  end: { dateTime: '2027-02-10T11:30:00', timeZone: 'GMT Standard Time' },
}
const invite = (...people: { mail: string; name: string }[]) =>
  people.map(({ mail, name }) => ({ emailAddress: { address: mail, name }, type: 'required' }))

const book = async (tenant: Tenant, more: object = {}) => askGraph(tenant)('POST', EVENTS, { ...MEETING, ...more })

test.each([
  ['Europe/London', '2027-07-10T10:00:00', '2027-07-10T09:00:00Z'],
  ['GMT Standard Time', '2027-07-10T10:00:00.0000000', '2027-07-10T09:00:00Z'],
  ['gmt standard time', '2027-01-10T10:00:00', '2027-01-10T10:00:00Z'],
  ['UTC', '2027-07-10T10:00:00', '2027-07-10T10:00:00Z'],
  ['Eastern Standard Time', '2027-07-10T10:00:00', '2027-07-10T14:00:00Z'],
])('a wall clock in %s is a moment', (timeZone, dateTime, instant) => {
  expect(toInstant({ dateTime, timeZone })).toBe(Date.parse(instant))
})

test('every Windows name stands for a zone there is, and writes the moment it read', () => {
  const moment = Date.parse('2027-07-10T09:30:00Z')
  for (const name of Object.keys(windowsZones)) {
    expect(resolveZone(name)).toBeTruthy()
    expect(toInstant(fromInstant(moment, name))).toBe(moment)
  }
})

test.each([
  [[], '0000'],
  [[{ from: 0, to: 30, status: 'busy' as const }], '2000'],
  [[{ from: 20, to: 40, status: 'tentative' as const }], '1100'],
  [
    [
      { from: 0, to: 120, status: 'tentative' as const },
      { from: 60, to: 90, status: 'oof' as const },
    ],
    '1131',
  ],
  [[{ from: 0, to: 120, status: 'workingElsewhere' as const }], '4444'],
])('availability %j', (minutes, view) => {
  const busy = minutes.map(({ from, to, status }) => ({ from: from * 60_000, to: to * 60_000, status }))
  expect(formatAvailability(busy, 0, 120 * 60_000, 30)).toBe(view)
})

test('books once for one transactionId, and again for another', async () => {
  const tenant = await startForTest()
  const first = await book(tenant, { transactionId: 'meeting-1' })
  const again = await book(tenant, {
    transactionId: 'meeting-1',
    body: { contentType: 'text', content: 'Other words' },
  })
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.body).toEqual(first.body)
  for (const other of [{ subject: 'Another' }, { end: { dateTime: '2027-02-10T23:00:00' } }])
    expect(await book(tenant, { transactionId: 'meeting-1', ...other })).toMatchObject({
      ...{ status: 409, body: { error: { code: 'ErrorDuplicateTransactionId' } } },
    })
  expect((await book(tenant, { transactionId: 'meeting-2' })).body.id).not.toBe(first.body.id)
  expect((await askControl(tenant)('GET', '/calendar')).body).toHaveLength(2)
})

test('answers times in UTC, or in the zone preferred', async () => {
  const tenant = await startForTest()
  const july = {
    start: { dateTime: '2027-07-10T10:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2027-07-10T11:00:00', timeZone: 'Europe/London' },
  }
  const { body } = await book(tenant, july)
  expect(body.start).toEqual({ dateTime: '2027-07-10T09:00:00.0000000', timeZone: 'UTC' })
  expect(body.originalStartTimeZone).toBe('Europe/London')
  const told = await askGraph(tenant)('GET', `${EVENTS}/${body.id}`, undefined, {
    prefer: 'outlook.timezone="GMT Standard Time"',
  })
  expect(told.body.start).toEqual({ dateTime: '2027-07-10T10:00:00.0000000', timeZone: 'GMT Standard Time' })
  const list = await askGraph(tenant)('GET', EVENTS, undefined, { prefer: 'outlook.timezone="GMT Standard Time"' })
  expect(list.headers.get('preference-applied')).toContain('GMT Standard Time')
})

test('an immutable id is another name for the same event', async () => {
  const tenant = await startForTest()
  const { body } = await book(tenant)
  const prefer = { prefer: 'outlook.timezone="Europe/London", IdType="ImmutableId"' }
  const immutable = (await askGraph(tenant)('GET', `${EVENTS}/${body.id}`, undefined, prefer)).body
  expect(immutable.id).not.toBe(body.id)
  expect((await askGraph(tenant)('GET', `${EVENTS}/${immutable.id}`)).body.id).toBe(body.id)
})

test('makes a Teams link, which a new body without the block loses', async () => {
  const tenant = await startForTest()
  const online = {
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    body: { contentType: 'text', content: 'Agenda' },
  }
  const { body } = await book(tenant, online)
  expect(body.onlineMeeting.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//)
  expect(body.body.content).toContain('Join the meeting now')
  const path = `${EVENTS}/${body.id}`
  const kept = await askGraph(tenant)('PATCH', path, {
    body: { contentType: 'html', content: body.body.content.replace('Agenda', 'New agenda') },
  })
  expect(kept.body).toMatchObject({ isOnlineMeeting: true, onlineMeeting: body.onlineMeeting })
  expect(kept.body.bodyPreview).toContain('New agenda')
  const lost = await askGraph(tenant)('PATCH', path, { body: { contentType: 'text', content: 'Only this' } })
  expect(lost.body).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null })
})

test('makes none for an organiser without a Teams licence', async () => {
  const tenant = await startForTest()
  const told = await askGraph(tenant)('POST', `/users/${MORVEN.id}/events`, { ...MEETING, isOnlineMeeting: true })
  expect(told).toMatchObject({ status: 201, body: { isOnlineMeeting: false, onlineMeeting: null } })
})

test('finds an event by its extended property, and tells it when asked', async () => {
  const tenant = await startForTest()
  const property = { id: KEY, value: 'inspection-1/meeting-1' }
  const { body } = await book(tenant, { singleValueExtendedProperties: [property] })
  await book(tenant, { singleValueExtendedProperties: [{ id: KEY, value: "it's another" }] })
  expect(body.singleValueExtendedProperties).toBeUndefined()
  const find = async (value: string) => {
    const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${KEY}' and ep/value eq '${value}')`
    return (await askGraph(tenant)('GET', `${EVENTS}?$filter=${encodeURIComponent(filter)}`)).body.value
  }
  expect((await find('inspection-1/meeting-1')).map((event: { id: string }) => event.id)).toEqual([body.id])
  expect(await find("it''s another")).toHaveLength(1)
  expect(await find('none')).toEqual([])
  const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${KEY}')`)
  const expanded = await askGraph(tenant)('GET', `${EVENTS}/${body.id}?$expand=${expand}`)
  expect(expanded.body.singleValueExtendedProperties).toEqual([property])
  const few = await askGraph(tenant)('GET', `${EVENTS}/${body.id}?$select=id&$expand=${expand}`)
  expect(few.body).toMatchObject({ id: body.id, singleValueExtendedProperties: [property] })
  expect(few.body.subject).toBeUndefined()
})

test('attendees answer; a new time asks them again, a new name does not', async () => {
  const tenant = await startForTest()
  const { body } = await book(tenant, { attendees: invite(ROSS, MORVEN) })
  const answer = (person: string, response: string) =>
    askControl(tenant)('POST', `/calendar/${body.id}/answer`, { person, response })
  expect((await answer(MORVEN.id, 'accepted')).status).toBe(200)
  await answer(ROSS.id, 'declined')
  expect((await answer(ISLA.id, 'accepted')).status).toBe(400)
  const responses = async () =>
    (await askGraph(tenant)('GET', `${EVENTS}/${body.id}`)).body.attendees.map(
      (each: { status: { response: string } }) => each.status.response,
    )
  expect(await responses()).toEqual(['declined', 'accepted'])
  await askGraph(tenant)('PATCH', `${EVENTS}/${body.id}`, { subject: 'Another name' })
  expect(await responses()).toEqual(['declined', 'accepted'])
  await askGraph(tenant)('PATCH', `${EVENTS}/${body.id}`, { end: { dateTime: '2027-02-10T12:00:00', timeZone: 'UTC' } })
  expect(await responses()).toEqual(['none', 'none'])
})

test('an attendee has a view of their own, and may answer in it', async () => {
  const tenant = await startForTest()
  const { body } = await book(tenant, { attendees: invite(MORVEN) })
  const [own] = (await askGraph(tenant)('GET', `/users/${MORVEN.id}/events`)).body.value
  expect(own).toMatchObject({ isOrganizer: false, responseStatus: { response: 'notResponded' }, iCalUId: body.iCalUId })
  expect(own.id).not.toBe(body.id)
  expect((await askGraph(tenant)('PATCH', `/users/${MORVEN.id}/events/${own.id}`, { subject: 'Mine' })).status).toBe(
    400,
  )
  expect(
    (await askGraph(tenant)('POST', `/users/${MORVEN.id}/events/${own.id}/accept`, { sendResponse: true })).status,
  ).toBe(202)
  expect((await askGraph(tenant)('GET', `${EVENTS}/${body.id}`)).body.attendees[0].status.response).toBe('accepted')
})

test('cancelled, it leaves the organiser and stays marked with the attendees; deleted, it is gone', async () => {
  const tenant = await startForTest()
  const ask = askGraph(tenant)
  const { body } = await book(tenant, { attendees: invite(MORVEN), transactionId: 'again' })
  expect((await ask('POST', `${EVENTS}/${body.id}/cancel`, { comment: 'Moved' })).status).toBe(202)
  expect((await ask('GET', `${EVENTS}/${body.id}`)).body.error.code).toBe('ErrorItemNotFound')
  expect((await ask('GET', `/users/${MORVEN.id}/events`)).body.value[0]).toMatchObject({
    isCancelled: true,
    subject: 'Canceled: Partnership meeting 1',
  })
  const second = await book(tenant, { attendees: invite(MORVEN), transactionId: 'again' })
  expect(second.body.id).not.toBe(body.id)
  expect((await ask('DELETE', `${EVENTS}/${second.body.id}`)).status).toBe(204)
  expect((await ask('GET', `/users/${MORVEN.id}/events`)).body.value).toHaveLength(1)
})

test('shows the calendar between two moments, in order, page by page', async () => {
  const tenant = await startForTest()
  for (const day of [12, 10, 11]) {
    const at = (hour: string) => ({ dateTime: `2027-02-${day}T${hour}:00:00`, timeZone: 'UTC' })
    await book(tenant, { subject: `Day ${day}`, start: at('10'), end: at('11') })
  }
  const view = `/users/${ISLA.id}/calendarView?startDateTime=2027-02-10T10:30:00Z&endDateTime=2027-02-12T00:00:00Z`
  const { body } = await askGraph(tenant)('GET', `${view}&$top=1`)
  expect(body.value.map((event: { subject: string }) => event.subject)).toEqual(['Day 10'])
  const next = new URL(body['@odata.nextLink'])
  const rest = await askGraph(tenant)('GET', next.pathname.replace('/v1.0', '') + next.search)
  expect(rest.body.value.map((event: { subject: string }) => event.subject)).toEqual(['Day 11'])
  expect(rest.body['@odata.nextLink']).toBeUndefined()
})

test('getSchedule tells who is busy: of others no subjects, of guests nothing', async () => {
  const tenant = await startForTest()
  const { body } = await book(tenant, { attendees: invite(MORVEN, ROSS) })
  const question = {
    schedules: [ISLA.mail, MORVEN.mail, ROSS.mail],
    startTime: { dateTime: '2027-02-10T09:00:00', timeZone: 'UTC' },
    endTime: { dateTime: '2027-02-10T12:00:00', timeZone: 'UTC' },
    availabilityViewInterval: 60,
  }
  const read = async () =>
    (await askGraph(tenant)('POST', `/users/${ISLA.id}/calendar/getSchedule`, question)).body.value
  const [isla, morven, ross] = await read()
  expect(isla).toMatchObject({
    scheduleId: ISLA.mail,
    availabilityView: '022',
    scheduleItems: [{ status: 'busy', subject: MEETING.subject }],
  })
  expect(morven).toMatchObject({ availabilityView: '011', workingHours: { timeZone: { name: 'GMT Standard Time' } } })
  expect(morven.scheduleItems[0].subject).toBeUndefined()
  expect(ross.error.responseCode).toBe('ErrorMailRecipientNotFound')
  await askControl(tenant)('POST', `/calendar/${body.id}/answer`, { person: MORVEN.id, response: 'declined' })
  expect((await read())[1].availabilityView).toBe('000')
})

test('keeps its events through a restart', async () => {
  const dataDir = makeDataDir()
  const first = await startTenant({ dataDir, port: 0, content: describeTenant() })
  const { body } = await book(first, { transactionId: 'kept' })
  await first.close()
  const again = await startForTest({ dataDir })
  expect((await book(again, { transactionId: 'kept' })).body.id).toBe(body.id)
})

const patch = (member: object) => ['PATCH', member] as const
test.each([
  [
    'an unknown zone',
    'POST',
    { start: { ...MEETING.start, timeZone: 'Mars Standard Time' } },
    400,
    'TimeZoneNotSupportedException',
  ],
  [
    'a bare offset as zone',
    'POST',
    { start: { ...MEETING.start, timeZone: '+01:00' } },
    400,
    'TimeZoneNotSupportedException',
  ],
  [
    'no such day',
    'POST',
    { start: { ...MEETING.start, dateTime: '2027-02-30T10:00:00' } },
    400,
    'ErrorPropertyValidationFailure',
  ],
  [
    'an end before the start',
    'POST',
    { end: { dateTime: '2027-02-10T09:00:00' } },
    400,
    'ErrorCalendarEndDateIsEarlierThanStartDate',
  ],
  [
    'an attendee without address',
    'POST',
    { attendees: [{ emailAddress: { name: 'x' } }] },
    400,
    'ErrorInvalidRecipients',
  ],
  ['an unknown member', 'POST', { colour: 'red' }, 400, 'RequestBodyRead'],
  ['a recurring event', 'POST', { recurrence: { pattern: {} } }, 501, 'notSupported'],
  [
    'a property id that is none',
    'POST',
    { singleValueExtendedProperties: [{ id: 'Key', value: 'x' }] },
    400,
    'ErrorInvalidProperty',
  ],
  ['another transactionId later', ...patch({ transactionId: 'new' }), 400, 'ErrorInvalidPropertySet'],
  ['an unknown importance', ...patch({ importance: 'huge' }), 400, 'ErrorPropertyValidationFailure'],
] as const)('refuses %s', async (_what, method, more, status, code) => {
  const tenant = await startForTest()
  const { body } = await book(tenant)
  const told =
    method === 'POST' ? await book(tenant, more) : await askGraph(tenant)('PATCH', `${EVENTS}/${body.id}`, more)
  expect(told).toMatchObject({ status, body: { error: { code } } })
})

test.each([
  [
    'an unknown filter',
    `${EVENTS}?$filter=${encodeURIComponent("isDraft eq 'x'")}`,
    {},
    400,
    'ErrorInvalidUrlQueryFilter',
  ],
  ['an unknown expand', `${EVENTS}?$expand=instances`, {}, 400, 'ErrorInvalidRequest'],
  ['an unknown query option', `${EVENTS}?$search=x`, {}, 400, 'invalidRequest'],
  ['a view without a time', `/users/${ISLA.id}/calendarView`, {}, 400, 'ErrorInvalidRequest'],
  ['an unknown preference', EVENTS, { prefer: 'outlook.colour="red"' }, 400, 'ErrorInvalidRequest'],
  ['an unknown zone preferred', EVENTS, { prefer: 'outlook.timezone="Mars"' }, 400, 'TimeZoneNotSupportedException'],
  ['an unknown event', `${EVENTS}/none`, {}, 404, 'ErrorItemNotFound'],
  ['an unknown mailbox', '/users/nobody@northmoor.example/events', {}, 404, 'ErrorInvalidUser'],
  ["a guest's mailbox", `/users/${ROSS.id}/events`, {}, 404, 'MailboxNotEnabledForRESTAPI'],
] as const)('refuses to read %s', async (_what, path, headers, status, code) => {
  const tenant = await startForTest()
  await book(tenant)
  expect(await askGraph(tenant)('GET', path, undefined, headers)).toMatchObject({ status, body: { error: { code } } })
})

test('an app limited to one mailbox is kept out of the others', async () => {
  const tenant = await startForTest({ content: describeTenant({ app: { mailboxes: [ISLA.mail.toUpperCase()] } }) })
  expect((await book(tenant)).status).toBe(201)
  const denied = { status: 403, body: { error: { code: 'ErrorAccessDenied' } } }
  expect(await askGraph(tenant)('POST', `/users/${MORVEN.id}/events`, MEETING)).toMatchObject(denied)
  expect(
    await askGraph(tenant)('GET', `/users/${MORVEN.id}/calendarView?startDateTime=2027-01-01&endDateTime=2027-02-01`),
  ).toMatchObject(denied)
})

test('an app without the permission is kept out of all', async () => {
  const tenant = await startForTest({ content: describeTenant({ roles: ['Sites.Selected'] }) })
  expect(await book(tenant)).toMatchObject({ status: 403, body: { error: { code: 'ErrorAccessDenied' } } })
})

test.each([
  ['Before<script>alert(1)</script>After', 'BeforeAfter'],
  ['Before<SCRIPT src="x">\n</script >After', 'BeforeAfter'],
  ['Before<script>and never closed', 'Before'],
])('keeps no script of a body: %s', async (content, left) => {
  const { body } = await book(await startForTest(), { body: { contentType: 'html', content } })
  expect(body.bodyPreview).toBe(left)
  expect(body.body.content).not.toMatch(/script/i)
})
