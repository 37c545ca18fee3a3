import { Temporal } from 'temporal-polyfill'
import type { Weekday } from '../programme/programme.ts'

/**
 * A calendar day as `YYYY-MM-DD`, with no zone: days compare and sort as text, and nothing can shift
 * one across midnight by accident.
 */
export type Day = string

/** Epoch milliseconds. Plain numbers compare, sort and travel as JSON; text is made at the edge. */
export type Instant = number

/** Wall-clock time of day, `HH:MM`. */
export type TimeOfDay = string

export const WEEKDAYS: readonly Weekday[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
]

/** A day that exists: `2027-02-29` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  // A day past the end of its month is drawn back to the last one.
  return Temporal.PlainDate.from({ year, month, day }).day === day
}

/** A time of day from `00:00` to `23:59`. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The day `days` later, or earlier where it is negative. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to).days
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] as Weekday
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)
}
