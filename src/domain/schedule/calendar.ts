import type { Item, Side } from '../programme/programme.ts'
import type { Day, TimeOfDay } from './day.ts'

/**
 * What makes a programme's weeks into dates for one inspection: the notification date and everything
 * that people have changed since. Nothing dated is stored but this.
 */
export interface Calendar {
  /** The day of the letter; a day later in the week belongs to the week that starts on its Monday. */
  readonly notified: Day
  readonly holidays: readonly Holiday[]
  readonly pauses: readonly Pause[]
  readonly adjustments: readonly Adjustment[]
  /** Items that the coordinator added, each with a moment of the programme. */
  readonly added: readonly Item[]
  readonly skipped: readonly Skip[]
  /** Answers given, by condition id; a condition that is missing here is not yet answered. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** Set when Waymark joins an inspection under way: what lies before is asked about once, and not announced. */
  readonly joined?: Day
}

/** `side` limits it to one organisation: council and board keep different days. */
export interface Holiday {
  readonly day: Day
  readonly name: string
  readonly side?: Side
}

/** `weeks` uncounted weeks after week `after`. */
export interface Pause {
  readonly after: number
  readonly weeks: number
  readonly reason?: string
}

/** A date that the inspection team agreed to move. */
export interface Adjustment {
  readonly itemId: string
  readonly day: Day
  readonly time?: TimeOfDay
  readonly agreedBy: string
  readonly agreedOn: Day
  /** The message in which it was agreed, as the coordinator can find it again. */
  readonly message?: string
}

export interface Skip {
  readonly itemId: string
  readonly reason: string
}
