import type { Instant } from '../../domain/schedule/day.ts'

/** The only source of "now". Nobody else asks the time or sleeps. */
export interface Clock {
  now(): Instant
  /** Resolves once `until` is reached, the clock is closed, or it was set back far: then it is to be looked at again. */
  wait(until: Instant): Promise<void>
}
