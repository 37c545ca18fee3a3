import type { Weekday } from '../programme/programme.ts'
import { fromDayNumber, readDayNumber, toDayNumber } from './day-number.ts'

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
  return readDayNumber(text) !== undefined
}

/** A time of day from `00:00` to `23:59`. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The day `days` later, or earlier where it is negative. */
export function addDays(day: Day, days: number): Day {
  return fromDayNumber(toDayNumber(day) + days)
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from)
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[daysSinceMonday(toDayNumber(day))] as Weekday
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  const number = toDayNumber(day)
  return fromDayNumber(number - daysSinceMonday(number))
}

/** 1 January 1970 was a Thursday. */
function daysSinceMonday(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}
