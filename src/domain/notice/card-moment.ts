import type { Inspection } from '../inspection/inspection.ts'
import type { Programme } from '../programme/programme.ts'
import { addDays, type Day, type Instant, WEEKDAYS } from '../schedule/day.ts'
import { holidaysOf } from '../schedule/holidays.ts'
import { mondayOfWeek } from '../schedule/week.ts'
import { addWorkingDays, isWorkingDay } from '../schedule/working-days.ts'
import { toInstant } from '../schedule/zone.ts'

/** When the card of a week goes out: on its set day, Monday where none is set, at the set time; where everyone is off that day, on the next working day. */
export function cardMoment(week: number, inspection: Inspection, programme: Programme): Instant {
  return toInstant(cardDay(week, inspection), inspection.settings.cardTime, programme.timeZone)
}

/**
 * Up to when a week's card names what falls due: a working day beyond the day of the next card, so that
 * nothing due then comes as news. After the last card there is no other: it names everything.
 */
export function cardHorizon(week: number, inspection: Inspection, programme: Programme): Instant {
  if (week >= programme.weeks) return Number.POSITIVE_INFINITY
  const dayAfter = addWorkingDays(cardDay(week + 1, inspection), 1, everyonesHolidays(inspection))
  return toInstant(addDays(dayAfter, 1), '00:00', programme.timeZone)
}

function cardDay(week: number, inspection: Inspection): Day {
  const { calendar, settings } = inspection
  const day = addDays(mondayOfWeek(week, calendar), WEEKDAYS.indexOf(settings.cardDay ?? 'Monday'))
  const holidays = everyonesHolidays(inspection)
  return isWorkingDay(day, holidays) ? day : addWorkingDays(day, 1, holidays)
}

function everyonesHolidays({ calendar }: Inspection) {
  return holidaysOf([], calendar.holidays)
}
