import type { Day, TimeOfDay } from '../schedule/day.ts'

/** A meeting that stands on the organiser's calendar. Wall-clock in the programme's zone. */
export interface BookedMeeting {
  readonly itemId: string
  readonly eventId: string
  readonly subject: string
  readonly day: Day
  readonly start: TimeOfDay
  readonly end: TimeOfDay
  /** Absent where the organiser has no Teams licence. */
  readonly joinUrl?: string
  readonly webLink: string
}
