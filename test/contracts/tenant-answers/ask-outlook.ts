import { expect } from 'vitest'
import { askControl } from '../../tenant/asking.ts'
import { startFakeListener } from '../../tenant/fake-listener.ts'
import { connect, type GraphClient } from '../../tenant/graph-client.ts'
import { ISLA, MORVEN, SITE } from '../../tenant/tenant-under-test.ts'
import type { Ground } from '../refusals/ground.ts'

const KEY = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Key'
const ISLAS = `/users/${ISLA.id}`
const at = (time: string) => ({ dateTime: `2027-02-10T${time}:00`, timeZone: 'Europe/London' })
const SPAN = 'startDateTime=2027-02-01T00:00:00Z&endDateTime=2027-03-01T00:00:00Z'
const MEETING = {
  ...{ subject: 'Partnership meeting 1', start: at('10:00'), end: at('11:30'), transactionId: 'once' },
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  body: { contentType: 'html', content: '<p>Agenda</p>' },
  attendees: [{ type: 'required', emailAddress: { address: MORVEN.mail, name: MORVEN.name } }],
  singleValueExtendedProperties: [{ id: KEY, value: 'meeting-1' }],
}

/** Everything that the tenant's calendars and subscriptions can do, each asked once and rightly. */
export async function askOutlook({ tenant, graph, drive }: Ground): Promise<void> {
  const { id } = (await graph('POST', `${ISLAS}/events`, MEETING)).body
  const filter = encodeURIComponent(
    `singleValueExtendedProperties/Any(ep: ep/id eq '${KEY}' and ep/value eq 'meeting-1')`,
  )
  for (const path of ['/calendar', '/events', `/events?$filter=${filter}`, `/calendarView?${SPAN}`, `/events/${id}`])
    await graph('GET', ISLAS + path)
  await graph('PATCH', `${ISLAS}/events/${id}`, { subject: 'Partnership meeting 1, moved', start: at('10:30') })
  const span = { startTime: at('09:00'), endTime: at('17:00'), availabilityViewInterval: 30 }
  await graph('POST', `${ISLAS}/calendar/getSchedule`, { schedules: [ISLA.mail, 'nobody@northmoor.example'], ...span })
  await answer(await connect(tenant, MORVEN), () => graph('GET', `${ISLAS}/events/${id}`))
  await graph('POST', `${ISLAS}/events/${id}/cancel`, { comment: 'Another day' })
  await askCalendars(graph)
  await subscribe(graph, tenant.clock.now(), drive)
  await hear(tenant, graph)
}

/** Every answer, the organiser looking after each; then what is the attendee's own, and the end of it. */
async function answer(morven: GraphClient, look: () => Promise<unknown>): Promise<void> {
  const [own] = (await morven('GET', '/me/events')).body.value
  const path = `/me/events/${own.id}`
  const proposedNewTime = { start: at('14:00'), end: at('15:00') }
  for (const [action, more] of [
    ['accept', {}],
    ['tentativelyAccept', { proposedNewTime }],
    ['decline', { proposedNewTime }],
  ] as const) {
    await morven('POST', `${path}/${action}`, { comment: 'As it is', sendResponse: true, ...more })
    await look()
  }
  await morven('POST', `${path}/accept`, { sendResponse: false })
  await morven('PATCH', path, { showAs: 'free', categories: ['Inspection'], isReminderOn: false })
  await morven('GET', path)
  await morven('DELETE', path)
}

/** The one calendar by its id; a day as a whole, at a place; and an event gone for good. */
async function askCalendars(graph: GraphClient): Promise<void> {
  const [calendar] = (await graph('GET', `${ISLAS}/calendars`)).body.value
  const base = `${ISLAS}/calendars/${calendar.id}`
  const day = { dateTime: '2027-02-11T00:00:00', timeZone: 'Europe/London' }
  const next = { ...day, dateTime: '2027-02-12T00:00:00' }
  const location = { displayName: 'Town House', locationType: 'default', address: { city: 'Northmoor' } }
  const leave = { subject: 'Leave', isAllDay: true, start: day, end: next, showAs: 'oof', location }
  const { id } = (await graph('POST', `${base}/events`, leave)).body
  for (const path of [base, `${base}/events?$orderby=subject&$count=true`, `${base}/calendarView?${SPAN}`])
    await graph('GET', path)
  await graph('POST', `${ISLAS}/events/${id}/permanentDelete`)
}

/** A change of each thing that can be watched here, and what can befall a subscription, told to a listener. */
async function hear(tenant: Ground['tenant'], graph: GraphClient): Promise<void> {
  const listener = await startFakeListener()
  const soon = new Date(tenant.clock.now() + 3_600_000).toISOString()
  const wish = { notificationUrl: listener.url, lifecycleNotificationUrl: listener.url, clientState: 'a word' }
  const watch = async (resource: string, changeType: string) => {
    const told = await graph('POST', '/subscriptions', { ...wish, resource, changeType, expirationDateTime: soon })
    return told.body.id as string
  }
  const site = (await graph('GET', `/sites/${SITE}`)).body.id
  await watch(`sites/${site}/lists/Documents`, 'updated')
  const events = await watch(`users/${ISLA.id}/events`, 'created,updated,deleted')
  const drive = (await graph('GET', `/sites/${site}/drive`)).body.id
  await graph('POST', `/drives/${drive}/root/children`, { name: 'Heard', folder: {} })
  await graph('POST', `${ISLAS}/events`, { ...MEETING, transactionId: 'heard' })
  const control = askControl(tenant)
  const wind = () => control('POST', '/clock', { to: new Date(tenant.clock.now() + 60_000).toISOString() })
  await wind()
  for (const happens of LIFECYCLE) await control('POST', '/subscriptions', { id: events, happens })
  await wind()
  const told = listener.received.flatMap((each) => each.value.map(nameOf))
  expect(new Set(told)).toEqual(new Set(['created', 'updated', ...LIFECYCLE]))
}

const LIFECYCLE = ['reauthorizationRequired', 'missed', 'subscriptionRemoved']

function nameOf(told: { changeType?: string; lifecycleEvent?: string }): string | undefined {
  return told.changeType ?? told.lifecycleEvent
}

async function subscribe(graph: Ground['graph'], now: number, drive: string): Promise<void> {
  const listener = await startFakeListener()
  const until = (days: number) => new Date(now + days * 86_400_000).toISOString()
  const wish = {
    changeType: 'updated',
    resource: `${drive}/root`,
    clientState: 'a word',
    notificationUrl: listener.url,
  }
  const addresses = { lifecycleNotificationUrl: listener.url, expirationDateTime: until(2) }
  const path = `/subscriptions/${(await graph('POST', '/subscriptions', { ...wish, ...addresses })).body.id}`
  await graph('PATCH', path, { expirationDateTime: until(20) })
  await graph('POST', `${path}/reauthorize`)
  await graph('GET', '/subscriptions')
  await graph('GET', path)
  await graph('DELETE', path)
}
