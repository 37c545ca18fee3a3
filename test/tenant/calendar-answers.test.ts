import { expect, test } from 'vitest'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { connect } from './graph-client.ts'
import { describeTenant, ISLA, MORVEN, startForTest } from './tenant-under-test.ts'

const at = (hour: number) => ({ dateTime: `2027-02-10T${hour}:00:00`, timeZone: 'Europe/London' })
const MEETING = {
  ...{ subject: 'Partnership meeting 1', start: at(10), end: at(11), categories: ['Inspection'] },
  attendees: [{ emailAddress: { address: MORVEN.mail, name: MORVEN.name }, type: 'required' }],
}
const PROPOSAL = { start: at(14), end: at(15) }

/** A meeting of Isla's, to which Morven is invited; both ask as themselves. */
async function startInvited(more: object = {}) {
  const tenant = await startForTest({ content: describeTenant({ app: { scopes: ['Calendars.ReadWrite'] } }) })
  const [isla, morven] = [await connect(tenant, ISLA), await connect(tenant, MORVEN)]
  const { id } = (await isla('POST', '/me/events', { ...MEETING, ...more })).body
  const own = (await morven('GET', '/me/events')).body.value[0]
  const attendee = async () => (await isla('GET', `/me/events/${id}`)).body.attendees[0]
  return { tenant, isla, morven, id, own, attendee, path: `/me/events/${own.id}` }
}

test.each([
  ['accept', 'accepted', {}],
  ['tentativelyAccept', 'tentativelyAccepted', { comment: 'Perhaps', proposedNewTime: PROPOSAL }],
  ['decline', 'declined', { Comment: 'Alas', SendResponse: true, ProposedNewTime: PROPOSAL }],
] as const)('%s shows in both calendars, with the time proposed', async (action, response, body) => {
  const { morven, attendee, path } = await startInvited()
  expect((await morven('POST', `${path}/${action}`, body)).status).toBe(202)
  const shown = await attendee()
  expect(shown.status.response).toBe(response)
  if (action === 'accept') expect(shown.proposedNewTime).toBeUndefined()
  else expect(shown.proposedNewTime.start).toEqual({ dateTime: '2027-02-10T14:00:00.0000000', timeZone: 'UTC' })
  expect((await morven('GET', path)).body.responseStatus.response).toBe(response)
})

test('an answer without a body is sent; one that is not sent stays with the attendee', async () => {
  const { morven, attendee, path } = await startInvited()
  await morven('POST', `${path}/accept`, { sendResponse: false })
  expect((await attendee()).status.response).toBe('none')
  expect((await morven('GET', path)).body.responseStatus.response).toBe('accepted')
  await morven('POST', `${path}/decline`)
  expect((await attendee()).status.response).toBe('declined')
})

test('whoever had taken a meeting out of their calendar, and is invited anew, has it there', async () => {
  const { isla, morven, id, path } = await startInvited()
  await morven('DELETE', path)
  await isla('PATCH', `/me/events/${id}`, { attendees: MEETING.attendees })
  expect((await morven('GET', path)).status).toBe(404)
  await isla('PATCH', `/me/events/${id}`, { attendees: [] })
  await isla('PATCH', `/me/events/${id}`, { attendees: MEETING.attendees })
  expect((await morven('GET', path)).status).toBe(200)
})

test('an empty transactionId is one as any other', async () => {
  const { isla } = await startInvited()
  const post = async () => (await isla('POST', '/me/events', { ...MEETING, transactionId: '' })).body.id
  expect(await post()).toBe(await post())
})

test.each([
  ['a new time with yes', 'accept', {}, { proposedNewTime: PROPOSAL }],
  ['a new time that is not sent', 'decline', {}, { proposedNewTime: PROPOSAL, sendResponse: false }],
  ['a new time where none is welcome', 'decline', { allowNewTimeProposals: false }, { proposedNewTime: PROPOSAL }],
  ['a new time that ends first', 'decline', {}, { proposedNewTime: { start: at(15), end: at(14) } }],
  ['a comment that is no text', 'accept', {}, { comment: 1 }],
  ['a word neither true nor false', 'accept', {}, { sendResponse: 'yes' }],
  ['an unknown parameter', 'accept', {}, { mood: 'glad' }],
] as const)('refuses %s', async (_what, action, more, body) => {
  const { morven, attendee, path } = await startInvited(more)
  expect((await morven('POST', `${path}/${action}`, body)).status).toBe(400)
  expect((await attendee()).status.response).toBe('none')
})

test("the organiser's fields are the organiser's; what is an attendee's own stays with them", async () => {
  const { isla, morven, id, own, path } = await startInvited()
  expect(own).toMatchObject({ isOrganizer: false, categories: [], transactionId: null })
  for (const change of [
    { subject: 'Mine' },
    { start: at(12) },
    { attendees: [] },
    { location: { displayName: 'x' } },
  ]) {
    const refused = await morven('PATCH', path, change)
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'ErrorInvalidRequest' } } })
  }
  expect((await morven('POST', `${path}/cancel`, {})).status).toBe(400)
  const mine = { showAs: 'free', categories: ['Mine'], isReminderOn: false, reminderMinutesBeforeStart: 60 }
  expect(await morven('PATCH', path, mine)).toMatchObject({ status: 200, body: mine })
  expect((await isla('GET', `/me/events/${id}`)).body).toMatchObject({ showAs: 'busy', categories: ['Inspection'] })
})

test('deleted by an attendee, it leaves their calendar alone, until the organiser moves it', async () => {
  const { isla, morven, id, path, attendee } = await startInvited()
  expect((await morven('DELETE', path)).status).toBe(204)
  expect((await morven('GET', path)).status).toBe(404)
  expect((await morven('GET', '/me/events')).body.value).toEqual([])
  expect((await attendee()).status.response).toBe('none')
  await isla('PATCH', `/me/events/${id}`, { end: at(12) })
  expect((await morven('GET', path)).status).toBe(200)
})

test('hidden attendees see only themselves', async () => {
  const guest = { emailAddress: { address: 'guest@elsewhere.example' } }
  const { isla, morven, id, path } = await startInvited({
    hideAttendees: true,
    attendees: [...MEETING.attendees, guest],
  })
  const addresses = (event: { attendees: { emailAddress: { address: string } }[] }) =>
    event.attendees.map((each) => each.emailAddress.address)
  expect(addresses((await morven('GET', path)).body)).toEqual([MORVEN.mail])
  expect(addresses((await isla('GET', `/me/events/${id}`)).body)).toHaveLength(2)
})

async function readEtag(tenant: Tenant, path: string) {
  const event = (await (await connect(tenant, ISLA))('GET', path)).body
  return event['@odata.etag'] as string
}

test('a change upon what somebody else changed meanwhile is refused with 412', async () => {
  const { tenant, isla, id, morven, path } = await startInvited()
  const mine = `/me/events/${id}`
  const before = await readEtag(tenant, mine)
  await morven('POST', `${path}/accept`, {})
  const conflict = { status: 412, body: { error: { code: 'ErrorIrresolvableConflict' } } }
  expect(await isla('PATCH', mine, { subject: 'x' }, { 'if-match': before })).toMatchObject(conflict)
  expect(await isla('DELETE', mine, undefined, { 'if-match': before })).toMatchObject(conflict)
  const now = await readEtag(tenant, mine)
  expect((await isla('PATCH', mine, { subject: 'y' }, { 'if-match': now })).status).toBe(200)
  expect((await isla('DELETE', mine, undefined, { 'if-match': '*' })).status).toBe(204)
})

test("a person sees nothing of another's calendar that was not shared with them", async () => {
  const { morven, id } = await startInvited()
  const denied = { status: 403, body: { error: { code: 'ErrorAccessDenied' } } }
  for (const path of ['/events', `/events/${id}`, '/calendar', '/calendars'])
    expect(await morven('GET', `/users/${ISLA.id}${path}`)).toMatchObject(denied)
  expect((await morven('GET', `/me/events/${id}`)).status).toBe(404)
})
