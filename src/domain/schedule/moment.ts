import type { Moment, Weekday } from '../programme/programme.ts'
import type { Calendar } from './calendar.ts'
import type { Precision } from './dated-item.ts'
import { addDays, type Day, type TimeOfDay, WEEKDAYS } from './day.ts'
import { mondayOfWeek } from './week.ts'
import { WORK_ENDS, WORK_STARTS } from './working-days.ts'

/** What stands in where the guide gives no day or no time. */
interface Default {
  readonly weekday: Weekday
  readonly time: TimeOfDay
}

/** What is due or closes. */
export const DUE: Default = { weekday: 'Friday', time: WORK_ENDS }
/** What opens or starts. */
export const OPENS: Default = { weekday: 'Monday', time: WORK_STARTS }

export interface PlacedMoment {
  readonly day: Day
  readonly time: TimeOfDay
  readonly precision: Precision
}

/** The day and time of a moment of the programme, with ours where it names none. */
export function placeMoment(
  { week, weekday, time }: Moment,
  byDefault: Default,
  calendar: Pick<Calendar, 'notified' | 'pauses'>,
): PlacedMoment {
  const day = addDays(mondayOfWeek(week, calendar), WEEKDAYS.indexOf(weekday ?? byDefault.weekday))
  return { day, time: time ?? byDefault.time, precision: precisionOf(weekday, time) }
}

function precisionOf(weekday: Weekday | undefined, time: TimeOfDay | undefined): Precision {
  if (weekday === undefined) return 'week'
  return time === undefined ? 'day' : 'time'
}
