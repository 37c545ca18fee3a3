import type { Happened as Inspected } from '../sim/happened.ts'
import type { PlannedAct } from './story.ts'

/** What somebody saw who watches a run from outside. Lists are in order of time; instants are epoch milliseconds. */
export interface Happened extends Pick<Inspected, 'up' | 'doubts' | 'struck' | 'warnings'> {
  readonly from: number
  /** When the winding ended. */
  readonly to: number
  /** Every message to one person that set out; one for several reasons is seen as one for each. */
  readonly messages: readonly MessageSeen[]
  readonly acts: readonly ActSeen[]
}

export interface MessageSeen {
  /** Of one message the same, whatever the reasons. */
  readonly n: string
  readonly at: number
  readonly to: string
  readonly kind: MessageKind
  /** What it is about; of a digest each line. Empty where somebody asked for words alone. */
  readonly about: readonly Subject[]
  /** Of a message about several things, a line for each, whatever the reason. */
  readonly lines: readonly Subject[]
  /** Why it came: once, or for each of its lines. */
  readonly whys: readonly string[]
  /** Marked as "(sent again)". */
  readonly again: boolean
  /** `unanswered`: it arrived and Waymark was not told; `lost`: it did not, and Waymark was not told either. */
  readonly outcome: 'arrived' | 'unanswered' | 'lost' | 'refused for now' | 'refused for good'
}

/** Of a digest's look-ahead, of a reminder, and so on: by what a person reads. */
export type MessageKind = 'digest' | 'last call' | 'missed' | 'at risk' | 'escalated' | 'asked'

export interface Subject {
  readonly inspection: string
  readonly item: string
}

/** What a person tried. */
export type ActSeen = PlannedAct & {
  readonly outcome: 'taken' | 'refused' | 'failed'
  readonly why?: string
  /** Of an undo: the `n` of the act that was taken back. */
  readonly undoes?: number
}
