import { listed } from '../notice/listed.ts'
import type { Coverage, IndicatorCoverage } from './coverage.ts'

/** The one sentence that matters about the evidence: what weighs most, and that alone. */
export function coverageSentence({ indicators, pieces, volume, overBy }: Coverage): string {
  const own = indicators.filter(({ indicator }) => indicator !== null)
  const some = (is: (one: IndicatorCoverage) => boolean) => own.filter(is)
  const bare = some((one) => one.pieces === 0)
  if (pieces === 0) return 'There is no evidence yet. It appears here as soon as a file lies in an indicator’s folder.'
  if (overBy > 0) return `There ${are(pieces)} of evidence, ${overBy} more than the ${volume.pieces} that are taken.`
  if (bare.length === own.length) return 'None of the evidence names a quality indicator yet.'
  if (bare.length > 0) return `${have(bare, own)} no evidence yet: ${numbers(bare)}.`
  const full = some((one) => one.overBy > 0)
  if (full.length > 0) return `${have(full, own)} more evidence than is taken: ${numbers(full)}.`
  const halves = some(({ oneSided }) => oneSided !== null)
  if (halves.length > 0)
    return `Every indicator has evidence; for ${numbers(halves)} it comes from one side of the partnership alone.`
  const unsaid = some((one) => one.withoutDifference > 0)
  if (unsaid.length > 0)
    return 'Every indicator has evidence; some of it does not yet say what difference it made for people.'
  return 'Every indicator has evidence, and all of it says what difference it made for people.'
}

function are(pieces: number): string {
  return pieces === 1 ? 'is 1 piece' : `are ${pieces} pieces`
}

/** `3 of 17 quality indicators have` */
function have(some: readonly unknown[], all: readonly unknown[]): string {
  const which = some.length === all.length ? `All ${all.length}` : `${some.length} of ${all.length}`
  return `${which} quality indicators ${some.length === 1 ? 'has' : 'have'}`
}

const MOST_NAMED = 5

/** `1.2, 2.1 and 5.4`, `1.1, 1.2, 1.3, 2.1, 2.2 and 4 more` */
function numbers(some: readonly IndicatorCoverage[]): string {
  return listed(
    some.flatMap(({ indicator }) => indicator?.number ?? []),
    MOST_NAMED,
  )
}
