import type { Holiday } from './calendar.ts'
import { addDays, type Day, daysBetween, type Instant } from './day.ts'
import { instantInWords, timeInWords } from './day-in-words.ts'
import { countWorkingDays } from './working-days.ts'
import { dayOf, toWallClock } from './zone.ts'

/** From here on people think in weeks. */
const FAR = 28

/**
 * How far off a deadline is, with the deadline: `in 3 working days, by 12 noon on Friday 19 February
 * 2027`, `today, by 12 noon`, `overdue since 12 noon yesterday`. Working days run up to and with the day
 * it is due; `holidays` are those that its owner keeps.
 */
export function distanceInWords(due: Instant, now: Instant, holidays: readonly Holiday[], zone: string): string {
  if (due < now) return `overdue since ${pastInWords(due, now, zone)}`
  const { day, time } = toWallClock(due, zone)
  const today = dayOf(now, zone)
  if (day === today) return `today, by ${timeInWords(time)}`
  return `${daysAhead(today, day, holidays)}, by ${instantInWords(due, zone)}`
}

/** A moment that has passed: `12 noon today`, `12 noon yesterday`, `12 noon on Friday 19 February 2027`. */
export function pastInWords(then: Instant, now: Instant, zone: string): string {
  const { day, time } = toWallClock(then, zone)
  const today = dayOf(now, zone)
  if (day === today) return `${timeInWords(time)} today`
  if (day === addDays(today, -1)) return `${timeInWords(time)} yesterday`
  return instantInWords(then, zone)
}

/** `tomorrow`, `in 3 working days`, `in 6 weeks`; days are calendar days where no working day lies between. */
export function daysAhead(today: Day, day: Day, holidays: readonly Holiday[]): string {
  const days = daysBetween(today, day)
  if (days === 1) return 'tomorrow'
  if (days >= FAR) return `in ${Math.floor(days / 7)} weeks`
  const working = countWorkingDays(today, day, holidays)
  if (working === 0) return `in ${days} days`
  return working === 1 ? 'in 1 working day' : `in ${working} working days`
}

/** `yesterday`, `3 working days ago`, `6 weeks ago`; days are calendar days where no working day lies between. */
export function daysAgo(today: Day, day: Day, holidays: readonly Holiday[]): string {
  const days = daysBetween(day, today)
  if (days === 1) return 'yesterday'
  if (days >= FAR) return `${Math.floor(days / 7)} weeks ago`
  const working = countWorkingDays(day, today, holidays)
  if (working === 0) return `${days} days ago`
  return working === 1 ? '1 working day ago' : `${working} working days ago`
}
