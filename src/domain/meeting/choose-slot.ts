import type { MeetingItem } from '../programme/programme.ts'
import type { Calendar } from '../schedule/calendar.ts'
import { addDays, type Day, type TimeOfDay, WEEKDAYS } from '../schedule/day.ts'
import { holidaysOf } from '../schedule/holidays.ts'
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
 * The day proposed for a meeting: the one agreed, if it was moved; else its programme day, or, where that is
 * a holiday that everyone keeps, the working day before, as long as that is in the same week, else after.
 */
export function proposedDay(item: MeetingItem, calendar: Calendar): Day | null {
  if (!item.slot) return null
  const moved = calendar.adjustments.findLast(({ itemId }) => itemId === item.id)
  if (moved) return moved.day
  const monday = mondayOfWeek(item.at.week, calendar)
  const day = addDays(monday, WEEKDAYS.indexOf(item.slot.weekday))
  const holidays = holidaysOf([], calendar.holidays)
  if (isWorkingDay(day, holidays)) return day
  const before = addWorkingDays(day, -1, holidays)
  return before >= monday ? before : addWorkingDays(day, 1, holidays)
}

/**
 * The proposed time, or the first half hour after it at which nobody is busy, within the working day;
 * where there is none the proposal stands, for people to settle.
 */
export function chooseSlot(item: MeetingItem, day: Day, busy: readonly BusySpan[]): Slot | null {
  if (!item.slot) return null
  const { time, minutes } = item.slot
  const proposal = toMinutes(time)
  for (let start = proposal; start + minutes <= toMinutes(WORK_ENDS); start += 30) {
    const from = `${day}T${toTime(start)}`
    const to = `${day}T${toTime(start + minutes)}`
    if (busy.every((span) => span.to <= from || span.from >= to)) return { day, start: toTime(start), minutes }
  }
  return { day, start: time, minutes }
}

function toMinutes(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function toTime(minutes: number): TimeOfDay {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
