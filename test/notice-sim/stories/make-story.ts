import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { addDays } from '../../../src/domain/schedule/day.ts'
import type { Story } from '../story.ts'
import { createDice } from './dice.ts'
import { makeActs } from './make-acts.ts'
import { makePartnership } from './make-partnership.ts'
import { makeTroubles } from './make-troubles.ts'

/** Scotland's partnerships. */
const PARTNERSHIPS = 31
/** The first Monday on which one may be notified, and the weeks in which the first and then the others are. */
const FIRST = '2026-01-05'
const STARTS = 104
const APART = 16

/** One deployment with so many partnerships, whose inspections begin at different times, and what befalls them. */
export function makeStory(seed: number, partnerships = PARTNERSHIPS): Story {
  const dice = createDice(seed)
  const monday = addDays(FIRST, 7 * dice.whole(0, STARTS))
  const inspections = Array.from({ length: partnerships }, (_, index) =>
    makePartnership(dice, index, addDays(monday, 7 * dice.whole(0, APART))),
  )
  const acts = inspections
    .flatMap((one) => makeActs(dice, one, jiasAdults))
    .map((act, n) => ({ ...act, n }))
    .toSorted((a, b) => a.at - b.at)
  return { inspections, acts, ...makeTroubles(dice, inspections) }
}
