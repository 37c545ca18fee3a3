import type { Day, TimeOfDay } from '../../domain/schedule/day.ts'

/** A meeting to be on the organiser's calendar. Wall-clock in `zone` (IANA). */
export interface Booking {
  /** Our key, kept on the event as an extended property and found again by it. */
  readonly key: string
  /** Derived from the key: the same value on a repeated POST yields no second event. */
  readonly transactionId: string
  readonly subject: string
  readonly day: Day
  readonly start: TimeOfDay
  readonly minutes: number
  readonly zone: string
  readonly attendees: readonly { readonly name: string; readonly mail: string }[]
  /** Plain text. */
  readonly body: string
}

export interface BookedEvent {
  readonly id: string
  readonly key: string
  readonly subject: string
  readonly day: Day
  readonly start: TimeOfDay
  readonly end: TimeOfDay
  /** Absent where the organiser has no Teams licence. */
  readonly joinUrl?: string
  readonly webLink: string
  readonly cancelled: boolean
}

/** Where a meeting is moved to. Wall-clock in `zone` (IANA). */
export interface Move {
  /** As on the booking that made it. */
  readonly key: string
  readonly day: Day
  readonly start: TimeOfDay
  readonly minutes: number
  readonly zone: string
}

/** Busy spans of one person, wall-clock in the zone asked for: `YYYY-MM-DDTHH:MM`; `null` where the calendar cannot be read. */
export interface Busy {
  readonly mail: string
  readonly spans: readonly { readonly from: string; readonly to: string }[] | null
}

/** The organiser's calendar, through Graph. Failures are `GraphFailure`. */
export interface Mailbox {
  book(organiser: string, booking: Booking): Promise<BookedEvent>
  /** Twice does no harm. `null` when it is gone. Outlook tells those who were invited. */
  move(organiser: string, eventId: string, move: Move): Promise<BookedEvent | null>
  /** Twice does no harm. Outlook tells those who were invited, with this comment. */
  cancel(organiser: string, eventId: string, comment: string): Promise<void>
  find(organiser: string, key: string, zone: string): Promise<BookedEvent | null>
  /** When these people are busy from the first day to the last, both whole; in the order asked. */
  busy(organiser: string, mails: readonly string[], from: Day, to: Day, zone: string): Promise<readonly Busy[]>
}
