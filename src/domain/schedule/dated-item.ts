import type { Item } from '../programme/programme.ts'
import type { Day, Instant } from './day.ts'

/** What the guide pins down: a time of day, a day (the time is ours), or only a week (day and time are ours). */
export type Precision = 'time' | 'day' | 'week'

/** An item of the programme with its dates in one inspection. */
export type DatedItem = DuePoint | Span

interface Dated {
  readonly item: Item
  /** The programme week (1-based) it stands in; for a window, the week it opens. */
  readonly week: number
  readonly precision: Precision
  /** The day or time is ours, not the guide's. */
  readonly assumed: boolean
  /** `unanswered`: its condition is open, so it "may apply". Items known not to apply are left out. */
  readonly applies: 'yes' | 'unanswered'
  /** Name of the holiday that its day (for a window, its last day) falls on. */
  readonly holiday?: string
  /** An adjustment moved it here. */
  readonly adjusted?: boolean
}

export interface DuePoint extends Dated {
  readonly type: 'due'
  readonly day: Day
  readonly due: Instant
  /** The earlier moment to work to: the safer reading, or the last working moment before a holiday. */
  readonly internalDue?: Instant
}

export interface Span extends Dated {
  readonly type: 'span'
  readonly opens: Instant
  readonly closes: Instant | null
}
