import type { TenantContent } from '../content.ts'
import { EVENT_DEFAULTS } from './event-defaults.ts'
import type { MeetingDraft } from './meeting.ts'
import { toInstant } from './zoned-time.ts'

const ZONE = 'GMT Standard Time'

/** What stands in people's calendars when the tenant begins; a guest's calendar is elsewhere. */
export function listAppointments({ people }: TenantContent): { organiser: string; draft: MeetingDraft }[] {
  return people
    .filter(({ guest }) => !guest)
    .flatMap(({ id, appointments = [] }) =>
      appointments.map(({ subject, start, end, showAs = 'busy' }) => {
        const [startAt, endAt] = [
          toInstant({ dateTime: start, timeZone: ZONE }),
          toInstant({ dateTime: end, timeZone: ZONE }),
        ]
        const draft = { ...EVENT_DEFAULTS, subject, showAs, startAt, endAt, startZone: ZONE, endZone: ZONE }
        return { organiser: id, draft }
      }),
    )
}
