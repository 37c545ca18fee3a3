import type { DatedItem, DuePoint, Span } from './dated-item.ts'
import type { Instant } from './day.ts'

/** What is due from `from` on and before `to`, so that neighbouring stretches name nothing twice. */
export function dueBetween(items: readonly DatedItem[], from: Instant, to: Instant): readonly DuePoint[] {
  return items.filter((dated) => dated.type === 'due').filter(({ due }) => due >= from && due < to)
}

/** Windows that are open at some moment from `from` on and before `to`. */
export function openBetween(items: readonly DatedItem[], from: Instant, to: Instant): readonly Span[] {
  return items
    .filter((dated) => dated.type === 'span')
    .filter(({ opens, closes }) => opens < to && (closes === null || closes > from))
}
