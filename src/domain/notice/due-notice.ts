import type { Instant } from '../schedule/day.ts'
import type { Deadline } from './deadline.ts'
import type { StepKind } from './owner-steps.ts'
import type { Recipient } from './recipient.ts'
import type { ToldTime } from './told-time.ts'

/** A message about one item that one person is owed. */
export interface DueNotice extends Recipient {
  /** Stable: item, deadline, step and person. Whatever was sent under it is never sent again. */
  readonly key: string
  /** A `reminder` waits for the person's digest of the day; each other goes at its moment. Whatever goes then is one message. */
  readonly type: 'reminder' | 'last call' | 'missed' | 'at risk' | 'escalated'
  /** Of a reminder or a last call: which of them. */
  readonly step?: StepKind
  /** Of a reminder so many working days before its deadline. */
  readonly days?: number
  readonly at: Instant
  readonly item: Deadline
  /** Reminders still to come before the deadline. */
  readonly left: number
  /** When this person may be told anything. */
  readonly told: ToldTime
  /** Of what was missed or is at risk: it is held, so nobody hears of it next. */
  readonly held?: true
  /** It was held, and its date has moved since. */
  readonly holdEnded?: true
  /** What has to be out before, for as long as `goesAfter` says. */
  readonly after?: DueNotice
}
