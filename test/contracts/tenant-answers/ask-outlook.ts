import { startFakeListener } from '../../tenant/fake-listener.ts'
import { connect } from '../../tenant/graph-client.ts'
import { ISLA, MORVEN } from '../../tenant/tenant-under-test.ts'
import type { Ground } from '../refusals/ground.ts'

const KEY = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Key'
const ISLAS = `/users/${ISLA.id}`
const at = (time: string) => ({ dateTime: `2027-02-10T${time}:00`, timeZone: 'Europe/London' })
const SPAN = 'startDateTime=2027-02-01T00:00:00Z&endDateTime=2027-03-01T00:00:00Z'
const MEETING = {
  ...{ subject: 'Partnership meeting 1', start: at('10:00'), end: at('11:30'), transactionId: 'once' },
  ...{
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    body: { contentType: 'html', content: '<p>Agenda</p>' },
  },
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
  const morven = await connect(tenant, MORVEN)
  const [own] = (await morven('GET', '/me/events')).body.value
  await morven('POST', `/me/events/${own.id}/accept`, { comment: 'Gladly', sendResponse: true })
  await graph('POST', `${ISLAS}/events/${id}/cancel`, { comment: 'Another day' })
  await subscribe(graph, tenant.clock.now(), drive)
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
