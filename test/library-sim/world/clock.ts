import type { Tenant } from '../../../infra/tenant/tenant.ts'
import type { Clock } from '../../../src/services/ports/clock.ts'

/** One time for both sides, which stands still unless it is moved: the same story has the same moments. */
export interface SimClock extends Clock {
  /** Never backwards. */
  windTo(at: number): void
  pass(milliseconds: number): void
  /** A new life begins. */
  startAt(at: number): void
}

export function createSimClock({ kernel }: Tenant): SimClock {
  let at = 0
  kernel.due.stop()
  kernel.clock.now = () => at
  return {
    now: () => at,
    wait: () => new Promise<void>(() => undefined),
    windTo(to) {
      at = Math.max(at, to)
    },
    pass(milliseconds) {
      at += milliseconds
    },
    startAt(start) {
      at = start
    },
  }
}
