import type { Happened } from '../happened.ts'
import type { Story } from '../story.ts'

export interface Span {
  readonly from: number
  readonly to: number
}

/** What something needs in order to happen. `process`: Waymark itself is up. */
export type Need = 'process' | 'graph' | 'teams' | 'sign-in' | 'database'

export const EVERYTHING: readonly Need[] = ['process', 'graph', 'teams', 'sign-in', 'database']

type Hindered = Pick<Happened, 'from' | 'to' | 'up' | 'struck' | 'doubts'>

/** While nothing is in the way, what is due comes within so long. */
export const PROMPT = 2 * 60_000
/** After whatever stood in the way, the work is caught up within so long. */
const CATCH_UP = 20 * 60_000

/** When one of the needs was not to be had, in order and without overlaps; a single fault is a moment. */
export function hindrances(story: Pick<Story, 'outages'>, happened: Hindered, needs: readonly Need[]): readonly Span[] {
  const outages = story.outages.filter(({ what }) => needs.some((need) => need === what))
  const faults = [...happened.struck.filter(({ what }) => needs.some((need) => need === what)), ...happened.doubts]
  return merged([
    ...outages,
    ...faults.map(({ at }) => ({ from: at, to: at + 1 })),
    ...(needs.includes('process') ? downs(happened) : []),
  ])
}

/**
 * By when something is to have happened that falls due at `at`: promptly, or within the catching-up time after what
 * hindered it, however often that comes again. `Infinity` where the run ended before.
 */
export function latest(at: number, spans: readonly Span[], prompt: number, end: number): number {
  let limit = at + prompt
  for (const { from, to } of spans) {
    if (to <= at) continue
    if (from > limit) break
    limit = Math.max(limit, to + CATCH_UP)
  }
  return limit > end ? Number.POSITIVE_INFINITY : limit
}

/** Whether one of the spans touches the stretch between two moments, both included. */
export function touches(spans: readonly Span[], from: number, to: number): boolean {
  return spans.some((span) => span.from <= to && span.to >= from)
}

function downs({ up, from, to }: Hindered): readonly Span[] {
  const ends = [from, ...up.map((span) => span.to)]
  const starts = [...up.map((span) => span.from), to]
  return ends.map((end, index) => ({ from: end, to: starts[index] ?? to })).filter((span) => span.to > span.from)
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: { from: number; to: number }[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else result.push({ from, to })
  }
  return result
}
