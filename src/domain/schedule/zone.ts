import { Temporal } from 'temporal-polyfill'
import { type Day, type Instant, isTimeOfDay, type TimeOfDay } from './day.ts'
import { fromDayNumber, toDayNumber } from './day-number.ts'
import { minutesOfDay, timeOfMinutes } from './minutes-of-day.ts'
import { offsetAt } from './zone-offset.ts'

/** What a clock on the wall shows. */
export interface WallClock {
  readonly day: Day
  readonly time: TimeOfDay
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The instant of a wall-clock moment in a zone (IANA name). A time that spring skips is taken an hour
 * later, one that autumn repeats is taken the first time. Throws `RangeError` for a day, time or zone that there is not.
 */
export function toInstant(day: Day, time: TimeOfDay, zone: string): Instant {
  if (!isTimeOfDay(time)) throw new RangeError(`There is no time of day ${time}.`)
  const wall = toDayNumber(day) * DAY + minutesOfDay(time) * MINUTE
  const before = wall - offsetAt(wall - DAY, zone)
  const after = wall - offsetAt(wall + DAY, zone)
  return showsAt(after, wall, zone) && !showsAt(before, wall, zone) ? after : before
}

function showsAt(instant: Instant, wall: number, zone: string): boolean {
  return instant + offsetAt(instant, zone) === wall
}

/** What the wall clock of a zone shows at an instant, to the minute. */
export function toWallClock(instant: Instant, zone: string): WallClock {
  const wall = instant + offsetAt(instant, zone)
  const number = Math.floor(wall / DAY)
  return { day: fromDayNumber(number), time: timeOfMinutes(Math.floor((wall - number * DAY) / MINUTE)) }
}

export function dayOf(instant: Instant, zone: string): Day {
  return toWallClock(instant, zone).day
}

/** ISO text with the zone's offset, such as `2026-02-20T12:00:00+00:00`. */
export function formatInstant(instant: Instant, zone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return there.toString({ smallestUnit: 'second', timeZoneName: 'never' })
}
