import { Temporal } from 'temporal-polyfill'
import { windowsZones } from './windows-zones.ts'

/** How Graph writes a moment: wall-clock time without an offset, and the zone it is meant in. */
export type DateTimeTimeZone = { dateTime: string; timeZone: string }

export class UnknownZone extends Error {
  readonly zone: string
  constructor(zone: string) {
    super(`A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`)
    this.zone = zone
  }
}

/** The IANA zone of a Windows or IANA name; Windows names compare without case, as Exchange does. */
export function resolveZone(name: string): string {
  const windows = Object.keys(windowsZones).find((known) => known.toLowerCase() === name.toLowerCase())
  if (windows) return windowsZones[windows] as string
  // A bare offset is a zone to Temporal and none to Exchange.
  if (!/^[A-Za-z]/.test(name)) throw new UnknownZone(name)
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {
    throw new UnknownZone(name)
  }
}

/** Epoch milliseconds of a wall-clock time; an offset written into it wins over the zone. */
export function toInstant(moment: DateTimeTimeZone): number {
  const zone = resolveZone(moment.timeZone)
  if (/(Z|[+-]\d\d:\d\d)$/.test(moment.dateTime)) return Temporal.Instant.from(moment.dateTime).epochMilliseconds
  return Temporal.PlainDateTime.from(moment.dateTime).toZonedDateTime(zone).epochMilliseconds
}

/** A moment as Graph answers it, seven fraction digits, in the zone asked for by `Prefer: outlook.timezone` or UTC. */
export function fromInstant(instant: number, zoneName = 'UTC'): DateTimeTimeZone {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(resolveZone(zoneName))
    .toPlainDateTime()
    .toString({ fractionalSecondDigits: 7 })
  return { dateTime: wall, timeZone: zoneName }
}
