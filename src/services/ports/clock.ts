import type { Instant } from '../../domain/schedule/day.ts'

/** The only source of "now". Nobody else asks the time or sleeps. */
export interface Clock {
  now(): Instant
  /** Resolves once `until` is reached, or the clock is closed. */
  wait(until: Instant): Promise<void>
}
