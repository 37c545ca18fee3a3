import { ISLA, MORVEN } from '../../tenant/tenant-under-test.ts'
import { openGround, type Told, type Trial } from './ground.ts'

const at = (time: string, timeZone = 'Europe/London') => ({ dateTime: `2027-02-10T${time}:00`, timeZone })
const MEETING = { subject: 'Partnership meeting 1', start: at('10:00'), end: at('11:30') }
const ONLINE = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }
const EVENTS = `/users/${ISLA.id}/events`

/** Rows about events. Where Outlook does not refuse but does otherwise than asked, the trial looks at what it did. */
export const meetings: Readonly<Record<string, Trial>> = {
  async 'event-bad-zone'() {
    const { graph } = await openGround()
    return [await graph('POST', EVENTS, { ...MEETING, start: at('10:00', 'Mars/Olympus') })]
  },
  async 'event-transaction-again'() {
    const { graph } = await openGround()
    const book = (content: string) =>
      graph('POST', EVENTS, { ...MEETING, body: { contentType: 'text', content }, transactionId: 'once' })
    const [first, second] = [await book('The first'), await book('The second')]
    const { value } = (await graph('GET', EVENTS)).body
    return [expecting(second, second.body.id === first.body.id && value.length === 1)]
  },
  async 'event-no-online'() {
    const { graph } = await openGround()
    const told = await graph('POST', `/users/${MORVEN.id}/events`, { ...MEETING, ...ONLINE })
    return [expecting(told, told.body.isOnlineMeeting === false && !told.body.onlineMeeting?.joinUrl)]
  },
  async 'event-body-patched'() {
    const { graph } = await openGround()
    const { id } = (await graph('POST', EVENTS, { ...MEETING, ...ONLINE })).body
    const told = await graph('PATCH', `${EVENTS}/${id}`, { body: { contentType: 'text', content: 'Only this' } })
    return [expecting(told, !told.body.isOnlineMeeting && !told.body.onlineMeeting)]
  },
}

/** The answer, or one that no row has. */
function expecting(told: Told, isAsTheRowSays: boolean): Told {
  return isAsTheRowSays ? told : { ...told, status: 0 }
}
