import type { Inspection } from '../inspection/inspection.ts'
import type { Programme } from '../programme/programme.ts'
import { addDays, type Instant } from '../schedule/day.ts'
import { holidaysOf } from '../schedule/holidays.ts'
import { mondayOfWeek } from '../schedule/week.ts'
import { addWorkingDays, isWorkingDay } from '../schedule/working-days.ts'
import { toInstant } from '../schedule/zone.ts'

/** When the card of a week goes out: Monday at the set time, on a holiday that everyone keeps the next working day. */
export function cardMoment(week: number, inspection: Inspection, programme: Programme): Instant {
  const monday = mondayOfWeek(week, inspection.calendar)
  const holidays = holidaysOf([], inspection.calendar.holidays)
  const day = isWorkingDay(monday, holidays) ? monday : addWorkingDays(monday, 1, holidays)
  return toInstant(day, inspection.settings.cardTime, programme.timeZone)
}

/**
 * Up to when a week's card names what falls due: a working day beyond the next card, so that nothing
 * due on that card's own day comes as news.
 */
export function cardHorizon(week: number, inspection: Inspection, programme: Programme): Instant {
  const holidays = holidaysOf([], inspection.calendar.holidays)
  const nextMonday = addDays(mondayOfWeek(week, inspection.calendar), 7)
  return toInstant(
    addDays(addWorkingDays(nextMonday, isWorkingDay(nextMonday, holidays) ? 1 : 2, holidays), 1),
    '00:00',
    programme.timeZone,
  )
}
