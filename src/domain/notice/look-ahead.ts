import { addDays, type Day, daysBetween, type Instant, mondayOf, WEEKDAYS } from '../schedule/day.ts'
import { mondayOfWeek } from '../schedule/week.ts'
import { addWorkingDays, isWorkingDay } from '../schedule/working-days.ts'
import { dayOf, toInstant } from '../schedule/zone.ts'
import { cardHorizon } from './card-moment.ts'
import { isQuiet, lastAtWork, type ToldTime } from './told-time.ts'

/** Once in a week, and which: of a deadline after holidays the looks ahead of two weeks may speak. */
export interface LookAhead {
  readonly week: number
  readonly at: Instant
}

/**
 * When somebody hears beforehand of what falls due soon: shortly before the card of a week, of all from then on that
 * needs naming before that card. None where no look-ahead reaches so far, or none is wanted.
 */
export function lookAheadsFor(due: Instant, told: ToldTime): readonly LookAhead[] {
  const { inspection, programme, rules } = told
  const { lookAhead } = rules
  if (lookAhead === null) return []
  const begun = weekBegunBy(dayOf(due, told.zone), told)
  return [begun - 1, begun]
    .filter((week) => week >= 1 && week < programme.weeks)
    .map((week) => {
      const before = addDays(mondayOfWeek(week + 1, inspection.calendar), WEEKDAYS.indexOf(lookAhead.weekday) - 7)
      return { week, at: momentOn(before, lookAhead.time, told) }
    })
    .filter(({ week, at }) => at < due && due < cardHorizon(week, inspection, programme))
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
