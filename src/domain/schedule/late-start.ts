import type { DatedItem } from './dated-item.ts'
import type { Day, Instant } from './day.ts'
import { toInstant } from './zone.ts'

/** What an inspection that Waymark joins under way has behind it and before it. */
export interface LateStart {
  /** Asked about once (already done, not applicable, still open) and not announced until answered. */
  readonly past: readonly DatedItem[]
  readonly ahead: readonly DatedItem[]
}

/** Divides items at the start of the day of joining; a window that has not closed is ahead. */
export function splitAtJoining(items: readonly DatedItem[], joined: Day | undefined, zone: string): LateStart {
  if (joined === undefined) return { past: [], ahead: items }
  const start = toInstant(joined, '00:00', zone)
  return {
    past: items.filter((dated) => endOf(dated) < start),
    ahead: items.filter((dated) => endOf(dated) >= start),
  }
}

function endOf(dated: DatedItem): Instant {
  return dated.type === 'due' ? dated.due : (dated.closes ?? Number.POSITIVE_INFINITY)
}
