import type { MeetingItem } from '../programme/programme.ts'
import type { Calendar } from '../schedule/calendar.ts'
import { addDays, type Day, type TimeOfDay, WEEKDAYS } from '../schedule/day.ts'
import { holidaysOf } from '../schedule/holidays.ts'
import { minutesOfDay, timeOfMinutes } from '../schedule/minutes-of-day.ts'
import { mondayOfWeek } from '../schedule/week.ts'
import { addWorkingDays, isWorkingDay, WORK_ENDS } from '../schedule/working-days.ts'

export interface Slot {
  readonly day: Day
  readonly start: TimeOfDay
  readonly minutes: number
}

/** Wall-clock span, `YYYY-MM-DDTHH:MM`. */
export interface BusySpan {
  readonly from: string
  readonly to: string
}

/**
 * When a meeting is proposed: as agreed, if it was moved; else on its programme day, or, where that is a
 * holiday that everyone keeps, the working day before, as long as that is in the same week, else after.
 * `null` where it is not the partnership's to book.
 */
export function proposeSlot(item: MeetingItem, calendar: Calendar): Proposal | null {
  if (!item.slot) return null
  const { weekday, time, minutes } = item.slot
  const moved = calendar.adjustments.findLast(({ itemId }) => itemId === item.id)
  if (moved) return { day: moved.day, start: moved.time ?? time, minutes, agreed: moved.time !== undefined }
  const monday = mondayOfWeek(item.at.week, calendar)
  const day = addDays(monday, WEEKDAYS.indexOf(weekday))
  return { day: workingDayNear(day, monday, calendar), start: time, minutes, agreed: false }
}

/** A slot, and whether its hour was agreed with the inspection team: then it is not ours to shift. */
export interface Proposal extends Slot {
  readonly agreed: boolean
}

/**
 * The proposed time, or the first half hour after it at which nobody is busy, within the working day;
 * where there is none the proposal stands, for people to settle.
 */
export function chooseSlot({ day, start, minutes, agreed }: Proposal, busy: readonly BusySpan[]): Slot {
  if (agreed) return { day, start, minutes }
  for (let from = minutesOfDay(start); from + minutes <= minutesOfDay(WORK_ENDS); from += 30) {
    const begins = timeOfMinutes(from)
    const [first, last] = [`${day}T${begins}`, `${day}T${timeOfMinutes(from + minutes)}`]
    if (busy.every((span) => span.to <= first || span.from >= last)) return { day, start: begins, minutes }
  }
  return { day, start, minutes }
}

function workingDayNear(day: Day, monday: Day, calendar: Calendar): Day {
  const holidays = holidaysOf([], calendar.holidays)
  if (isWorkingDay(day, holidays)) return day
  const before = addWorkingDays(day, -1, holidays)
  return before >= monday ? before : addWorkingDays(day, 1, holidays)
}
