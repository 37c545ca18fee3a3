import type { Picture } from '../inspection/picture.ts'
import type { DatedItem } from '../schedule/dated-item.ts'
import { daysAgo, daysAhead } from '../schedule/distance.ts'
import { holidaysOf, sidesOf } from '../schedule/holidays.ts'
import { dayOf } from '../schedule/zone.ts'

/** How far off an item's day is, for whoever has it: `today`, `tomorrow`, `in 3 working days`, `3 working days ago`. True until midnight. */
export function leftInWords(
  dated: DatedItem,
  { inspection, programme, today }: Pick<Picture, 'inspection' | 'programme' | 'today'>,
): string | undefined {
  if (dated.type !== 'due') return undefined
  const day = dayOf(dated.due, programme.timeZone)
  const holidays = holidaysOf(sidesOf(dated.item, programme), inspection.calendar.holidays)
  if (day === today) return 'today'
  return day > today ? daysAhead(today, day, holidays) : daysAgo(today, day, holidays)
}
