import type { Weekday } from '../programme/programme.ts'
import { WEEKDAYS } from './day.ts'

/** A weekday in full or short, for use in a pattern; its group is `weekday`. */
export const WEEKDAY_PATTERN = '(?<weekday>mon|tues?|wed(?:nes|s)?|thu(?:rs|r)?|fri|sat(?:ur)?|sun)(?:day)?\\b'

/** Days since Monday of what that pattern found. */
export function daysSinceMondayOf(text: string): number {
  return WEEKDAYS.findIndex((name: Weekday) => name.toLowerCase().startsWith(text.slice(0, 3).toLowerCase()))
}
