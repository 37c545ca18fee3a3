import type { Programme } from '../programme/programme.ts'
import type { Calendar } from './calendar.ts'
import { decideApplies } from './conditions.ts'
import { dateItem } from './date-item.ts'
import type { DatedItem } from './dated-item.ts'
import type { Instant } from './day.ts'

/**
 * Every item of an inspection with its dates, in order of time (a window stands where it opens), those
 * of one moment in the order of the programme. Left out: what was skipped, and what by the answers given
 * does not apply. A deadline on a holiday keeps its date and carries the holiday's name.
 */
export function scheduleItems(
  programme: Pick<Programme, 'items' | 'seats' | 'timeZone'>,
  calendar: Calendar,
): readonly DatedItem[] {
  const skipped = new Set(calendar.skipped.map(({ itemId }) => itemId))
  return [...programme.items, ...calendar.added]
    .filter(({ id }) => !skipped.has(id))
    .flatMap((item) => {
      const applies = decideApplies(item, calendar.answers)
      return applies === 'no' ? [] : [dateItem(item, applies, programme, calendar)]
    })
    .sort((a, b) => startOf(a) - startOf(b))
}

/** The moment by which an item takes its place: when it is due, or when it opens. */
export function startOf(dated: DatedItem): Instant {
  return dated.type === 'due' ? dated.due : dated.opens
}
