import type { Clock } from '../../../src/services/ports/clock.ts'

/** The one clock of a simulated run. Nobody waits on it: whoever winds the run knows what is due next. */
export interface WorldClock extends Clock {
  /** Never backwards. */
  set(at: number): void
}

export function createWorldClock(start: number): WorldClock {
  let at = start
  return {
    now: () => at,
    wait: () => new Promise<void>(() => undefined),
    set(to) {
      at = Math.max(at, to)
    },
  }
}
