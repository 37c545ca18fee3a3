import type { InspectionStory, SideName } from '../story.ts'
import { dayNumber, instantOf, wallOf, weekday } from './wall.ts'

/** Whether people are off on a day. */
export type DayOff = (day: number) => boolean

/** 9am and 5pm: the working day is ours, the guide gives none. */
export const MORNING = 9 * 60
export const EVENING = 17 * 60

/** Weekends, what everyone keeps, and what any of these sides keeps. */
export function daysOff({ holidays }: InspectionStory, sides: readonly SideName[]): DayOff {
  const kept = holidays.filter(({ side }) => side === undefined || sides.includes(side))
  const days = new Set(kept.map(({ day }) => dayNumber(day)))
  return (day) => weekday(day) > 4 || days.has(day)
}

export function nextWorkingDay(day: number, off: DayOff): number {
  let next = day + 1
  while (off(next)) next += 1
  return next
}

/** So many working days earlier, the day itself not counted. */
export function workingDaysBefore(day: number, count: number, off: DayOff): number {
  let found = day
  for (let left = count; left > 0; ) {
    found -= 1
    if (!off(found)) left -= 1
  }
  return found
}

/** The last moment up to `instant` at which somebody is at work. */
export function lastAtWork(instant: number, off: DayOff): number {
  const { day, minute } = wallOf(instant)
  if (off(day) || minute <= MORNING) return instantOf(workingDaysBefore(day, 1, off), EVENING)
  return minute > EVENING ? instantOf(day, EVENING) : instant
}
