import type { Instant } from '../schedule/day.ts'
import { type Known, likeness } from './likeness.ts'

/** Something that was searched for, as a list shows it. */
export interface FoundThing {
  /** Of an item, or of a file. */
  readonly id: string
  readonly title: string
  /** When, and how it stands. */
  readonly line: string
  /** Where it opens outside Waymark: for those who have no tab. */
  readonly url?: string
}

/** One that may be meant. */
export interface Candidate {
  readonly thing: FoundThing
  readonly known: Known
  /** Of what is named alike, how much likelier it is meant. */
  readonly prior?: number
  readonly at: Instant
  /** Nothing more is to be done for it: of equals it comes last. */
  readonly over: boolean
}

/** Those that answer what was typed, the likeliest first; of equals what is open before what is over, and what is soonest. */
export function bestOf(candidates: readonly Candidate[], asked: string): readonly FoundThing[] {
  return candidates
    .map((one) => ({ ...one, fits: likeness(asked, one.known) }))
    .filter(({ fits }) => fits > 0)
    .map((one) => ({ ...one, score: one.fits + (asked === '' ? 0 : (one.prior ?? 0)) }))
    .toSorted((a, b) => b.score - a.score || Number(a.over) - Number(b.over) || (a.over ? b.at - a.at : a.at - b.at))
    .map(({ thing }) => thing)
}
