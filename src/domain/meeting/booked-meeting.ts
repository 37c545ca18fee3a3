import type { Day, TimeOfDay } from '../schedule/day.ts'
import { minutesOfDay } from '../schedule/minutes-of-day.ts'

/** When a meeting begins. Wall-clock in the programme's zone. */
export interface MeetingTime {
  readonly day: Day
  readonly start: TimeOfDay
}

/** A meeting that stands on the organiser's calendar. Wall-clock in the programme's zone. */
export interface BookedMeeting extends MeetingTime {
  readonly itemId: string
  readonly eventId: string
  readonly subject: string
  readonly end: TimeOfDay
  /** Absent where the organiser has no Teams licence. */
  readonly joinUrl?: string
  readonly webLink: string
}

/** How long it lasts; past midnight where it ends earlier than it starts. */
export function minutesOf({ start, end }: Pick<BookedMeeting, 'start' | 'end'>): number {
  const [from, to] = [minutesOfDay(start), minutesOfDay(end)]
  return to > from ? to - from : to - from + 24 * 60
}
