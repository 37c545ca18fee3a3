import type { Day } from '../schedule/day.ts'
import { byIndicator } from './by-indicator.ts'
import type { Contributor } from './log-entry.ts'
import type { Indicator, IndicatorEvidence, LoggedEvidence } from './logged-evidence.ts'
import { isTaken, type Volume } from './volume.ts'

/** How well one indicator is evidenced. */
export interface IndicatorCoverage {
  /** `null`: evidence that serves none yet. */
  readonly indicator: Indicator | null
  readonly pieces: number
  /** Last day of the newest period and first of the oldest; `null` where no period is given. */
  readonly newest: Day | null
  readonly oldest: Day | null
  readonly withoutPeriod: number
  readonly withoutSummary: number
  readonly withoutDifference: number
  /** All that says who contributed it comes from one side. */
  readonly oneSided: 'council' | 'board' | null
  /** Nothing says who contributed it, though there is some. */
  readonly sidesUnknown: boolean
  /** Of kinds that are not taken. */
  readonly notTaken: number
  /** Above what is taken under one indicator. */
  readonly overBy: number
}

export interface Coverage {
  readonly indicators: readonly IndicatorCoverage[]
  /** Each piece once, however many indicators it serves. */
  readonly pieces: number
  readonly volume: Volume
  /** Above what is taken in all. */
  readonly overBy: number
}

export function coverageOf(
  evidence: readonly LoggedEvidence[],
  indicators: readonly Indicator[],
  volume: Volume,
): Coverage {
  return {
    indicators: byIndicator(evidence, indicators).map((one) => coverIndicator(one, volume)),
    pieces: evidence.length,
    volume,
    overBy: over(evidence.length, volume.pieces),
  }
}

function coverIndicator({ indicator, evidence }: IndicatorEvidence, volume: Volume): IndicatorCoverage {
  const count = (is: (one: LoggedEvidence) => boolean) => evidence.filter(is).length
  const sides = new Set(evidence.flatMap(({ contributedBy }) => contributedBy ?? []))
  const ends = evidence.flatMap(({ periodFrom, periodTo }) => periodTo ?? periodFrom ?? []).toSorted()
  const starts = evidence.flatMap(({ periodFrom, periodTo }) => periodFrom ?? periodTo ?? []).toSorted()
  return {
    indicator,
    pieces: evidence.length,
    newest: ends.at(-1) ?? null,
    oldest: starts[0] ?? null,
    withoutPeriod: count(({ periodFrom, periodTo }) => periodFrom === null && periodTo === null),
    withoutSummary: count(({ summary }) => summary.trim() === ''),
    withoutDifference: count(({ difference }) => difference.trim() === ''),
    oneSided: indicator === null ? null : onlySide(sides),
    sidesUnknown: evidence.length > 0 && sides.size === 0,
    notTaken: count(({ extension }) => !isTaken(extension, volume)),
    overBy: indicator === null ? 0 : over(evidence.length, volume.perIndicator),
  }
}

/** A partnership is a council and a health board: evidence from one of them alone tells half of it. */
function onlySide(sides: ReadonlySet<Contributor>): 'council' | 'board' | null {
  const [side, ...others] = sides
  return others.length === 0 && (side === 'council' || side === 'board') ? side : null
}

function over(pieces: number, limit: number | null): number {
  return limit === null ? 0 : Math.max(0, pieces - limit)
}
