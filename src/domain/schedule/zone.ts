import { Temporal } from 'temporal-polyfill'
import type { Day, Instant, TimeOfDay } from './day.ts'

/** What a clock on the wall shows. */
export interface WallClock {
  readonly day: Day
  readonly time: TimeOfDay
}

/**
 * The instant of a wall-clock moment in a zone (IANA name). A time that spring skips is taken an hour
 * later, one that autumn repeats is taken the first time.
 */
export function toInstant(day: Day, time: TimeOfDay, zone: string): Instant {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds
}

/** What the wall clock of a zone shows at an instant, to the minute. */
export function toWallClock(instant: Instant, zone: string): WallClock {
  const there = zoned(instant, zone)
  return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

export function dayOf(instant: Instant, zone: string): Day {
  return toWallClock(instant, zone).day
}

/** ISO text with the zone's offset, such as `2026-02-20T12:00:00+00:00`. */
export function formatInstant(instant: Instant, zone: string): string {
  return zoned(instant, zone).toString({ smallestUnit: 'second', timeZoneName: 'never' })
}

function zoned(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
}
