import { addDays, type Day, daysBetween, type Instant, mondayOf, WEEKDAYS } from '../schedule/day.ts'
import { mondayOfWeek } from '../schedule/week.ts'
import { addWorkingDays, isWorkingDay } from '../schedule/working-days.ts'
import { dayOf, toInstant } from '../schedule/zone.ts'
import { cardHorizon } from './card-moment.ts'
import { isQuiet, lastAtWork, type ToldTime } from './told-time.ts'

/**
 * When somebody hears beforehand of what falls due soon: shortly before the card of a week, of all from then on that
 * needs naming before that card. `null` where no look-ahead reaches so far, or none is wanted.
 */
export function lookAheadFor(due: Instant, told: ToldTime): Instant | null {
  const { inspection, programme, rules } = told
  const { lookAhead } = rules
  if (lookAhead === null) return null
  const week = weekBegunBy(dayOf(due, told.zone), told)
  for (const number of [week, week - 1]) {
    if (number < 1 || number >= programme.weeks) continue
    const before = addDays(mondayOfWeek(number + 1, inspection.calendar), WEEKDAYS.indexOf(lookAhead.weekday) - 7)
    const at = momentOn(before, lookAhead.time, told)
    if (at < due && due < cardHorizon(number, inspection, programme)) return at
  }
  return null
}

function momentOn(day: Day, time: string, told: ToldTime): Instant {
  const working = isWorkingDay(day, told.holidays) ? day : addWorkingDays(day, -1, told.holidays)
  const at = toInstant(working, time, told.zone)
  return isQuiet(at, told) ? lastAtWork(at, told) : at
}

/** The last counted week whose Monday is not after a day; below 1 before the first. */
function weekBegunBy(day: Day, { inspection: { calendar }, programme }: ToldTime): number {
  const passed = Math.floor(daysBetween(mondayOf(calendar.notified), day) / 7) + 1
  let number = Math.min(passed, programme.weeks)
  while (number >= 1 && mondayOfWeek(number, calendar) > day) number -= 1
  return number
}
