import type { Inspection } from '../inspection/inspection.ts'
import type { Instant } from '../schedule/day.ts'
import { toInstant } from '../schedule/zone.ts'

/** Nothing that fell due before is announced: Waymark was not there, and asks about it once instead. */
export function announcedFrom({ startedAt, calendar }: Inspection, zone: string): Instant {
  return calendar.joined === undefined ? startedAt : Math.max(startedAt, toInstant(calendar.joined, '00:00', zone))
}
