import type { Calendar, Pause } from './calendar.ts'
import { addDays, type Day, daysBetween, mondayOf } from './day.ts'

type Weeks = Pick<Calendar, 'notified' | 'pauses'>

/** A week of an inspection. A paused week has no number: it does not count. */
export type Week = CountedWeek | PausedWeek

export interface CountedWeek {
  readonly type: 'counted'
  readonly number: number
  readonly monday: Day
}

export interface PausedWeek {
  readonly type: 'paused'
  readonly monday: Day
  /** The week that was the last to count, and which of its pause's weeks this is. */
  readonly after: number
  readonly nth: number
  readonly of: number
}

/** The Monday of week `number` (1-based), pauses counted in. */
export function mondayOfWeek(number: number, { notified, pauses }: Weeks): Day {
  const uncounted = pauses.filter(({ after }) => after < number).reduce((sum, { weeks }) => sum + weeks, 0)
  return addDays(mondayOf(notified), 7 * (number - 1 + uncounted))
}

/** Every week of an inspection in order, paused ones among them. `count` is that of the programme. */
export function listWeeks(count: number, calendar: Weeks): readonly Week[] {
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number) => {
    const monday = mondayOfWeek(number, calendar)
    return [{ type: 'counted', number, monday } as const, ...pausedWeeks(number, monday, calendar.pauses)]
  })
}

/** The week that a day is in, or whether it lies before or after the inspection. */
export function weekOfDay(day: Day, count: number, calendar: Weeks): Week | 'before' | 'after' {
  const index = Math.floor(daysBetween(mondayOf(calendar.notified), day) / 7)
  if (index < 0) return 'before'
  // Pauses only add weeks before it: no more need be listed than have passed.
  return listWeeks(Math.min(count, index + 1), calendar)[index] ?? 'after'
}

function pausedWeeks(after: number, monday: Day, pauses: readonly Pause[]): readonly PausedWeek[] {
  const of = pauses.filter((pause) => pause.after === after).reduce((sum, { weeks }) => sum + weeks, 0)
  return Array.from({ length: of }, (_, index) => ({
    type: 'paused',
    monday: addDays(monday, 7 * (index + 1)),
    after,
    nth: index + 1,
    of,
  }))
}
