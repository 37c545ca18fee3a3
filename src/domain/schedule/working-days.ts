import type { Holiday } from './calendar.ts'
import { addDays, type Day, daysBetween, type Instant, type TimeOfDay, weekdayOf } from './day.ts'
import { holidayOn } from './holidays.ts'
import { toInstant, toWallClock } from './zone.ts'

/** The working day is ours: the guide gives no hours. */
export const WORK_STARTS = '09:00'
export const WORK_ENDS = '17:00'

/** Monday to Friday and no holiday. */
export function isWorkingDay(day: Day, holidays: readonly Holiday[]): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 'Saturday' && weekday !== 'Sunday' && holidayOn(day, holidays) === undefined
}

/** The `count`th working day after a day, or before it where `count` is negative; 0 is the day itself. */
export function addWorkingDays(day: Day, count: number, holidays: readonly Holiday[]): Day {
  const step = Math.sign(count)
  let found = day
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step)
    if (isWorkingDay(found, holidays)) left -= 1
  }
  return found
}

/** Working days after `from` up to and with `to`: from Tuesday to Friday of a week there are 3. Never negative. */
export function countWorkingDays(from: Day, to: Day, holidays: readonly Holiday[]): number {
  const span = Math.max(0, daysBetween(from, to))
  return Array.from({ length: span }, (_, index) => addDays(from, index + 1)).filter((day) =>
    isWorkingDay(day, holidays),
  ).length
}

/**
 * The latest moment up to `instant` at which somebody is at work: the instant itself within working
 * hours, else the end of the last working day before it. 8am on a Monday gives 5pm on Friday.
 * @param hours when work starts and ends
 */
export function lastWorkingMoment(
  instant: Instant,
  holidays: readonly Holiday[],
  zone: string,
  { starts, ends }: { readonly starts: TimeOfDay; readonly ends: TimeOfDay } = { starts: WORK_STARTS, ends: WORK_ENDS },
): Instant {
  const { day, time } = toWallClock(instant, zone)
  if (!isWorkingDay(day, holidays) || time <= starts) {
    return toInstant(addWorkingDays(day, -1, holidays), ends, zone)
  }
  return time <= ends ? instant : toInstant(day, ends, zone)
}
