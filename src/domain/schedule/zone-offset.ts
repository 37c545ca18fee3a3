import { Temporal } from 'temporal-polyfill'
import type { Instant } from './day.ts'

/** A time from one change of a zone's clocks up to the next, with the milliseconds that it is ahead of UTC. */
interface Stretch {
  readonly from: Instant
  readonly to: Instant
  readonly offset: number
}

/** The ends of time, as Temporal and Date know it. */
const ENDS = 8.64e15

/** By zone. What was once found of a zone stays true, and a year has two stretches at most. */
const found = new Map<string, Stretch[]>()

/** Milliseconds that a zone (IANA name) is ahead of UTC at an instant. Throws `RangeError` for a zone that there is not. */
export function offsetAt(instant: Instant, zone: string): number {
  const known = found.get(zone) ?? []
  const stretch = known.find(({ from, to }) => from <= instant && instant < to)
  if (stretch) return stretch.offset
  const fresh = findStretch(instant, zone)
  found.set(zone, [...known, fresh])
  return fresh.offset
}

function findStretch(instant: Instant, zone: string): Stretch {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const next = there.getTimeZoneTransition('next')
  // That of the very instant is not previous to it.
  const last = there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  return {
    from: last?.epochMilliseconds ?? -ENDS,
    to: next?.epochMilliseconds ?? ENDS,
    offset: there.offsetNanoseconds / 1e6,
  }
}
