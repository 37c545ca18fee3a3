import { createTwoLines } from '../two-lines.ts'
import type { Waits } from './waits.ts'

export interface UnitLimits {
  /** Units that may be spent at once. */
  readonly burst: number
  readonly perMinute: number
}

/** Together under 1,250 units in any one minute, the least that Microsoft grants an app in a tenant. */
export const SMALLEST_TENANT: UnitLimits = { burst: 400, perMinute: 800 }

export interface UnitBucket {
  /** Resolves when so many units may be spent, in the order asked; what is `unhurried` lets the others go first. */
  spend(units: number, unhurried?: boolean): Promise<void>
  /** Nothing goes out for so many milliseconds: what is asked meanwhile is refused and counted. */
  close(milliseconds: number): void
}

/** A bucket of resource units that fills up steadily, so that we slow down before we are refused. */
export function createUnitBucket(limits: UnitLimits, waits: Pick<Waits, 'pause' | 'now'>): UnitBucket {
  let units = limits.burst
  let filledAt = waits.now()
  let closedUntil = Number.NEGATIVE_INFINITY
  const lines = createTwoLines()

  function fill(): void {
    const now = waits.now()
    // A clock that was set back has not made the service ask for more.
    closedUntil -= Math.max(0, filledAt - now)
    units = Math.min(limits.burst, units + (Math.max(0, now - filledAt) / 60_000) * limits.perMinute)
    filledAt = now
  }

  async function take(cost: number, giveWay: () => Promise<void>): Promise<void> {
    for (;;) {
      await giveWay()
      fill()
      const missing = cost - units
      const closed = closedUntil - waits.now()
      if (missing <= 0 && closed <= 0) break
      await waits.pause(Math.ceil(Math.max(closed, (missing / limits.perMinute) * 60_000)))
    }
    units -= cost
  }

  return {
    spend: (cost, unhurried = false) =>
      lines.stand(unhurried, (giveWay) => take(Math.min(cost, limits.burst), giveWay)),
    close: (milliseconds) => {
      closedUntil = Math.max(closedUntil, waits.now() + milliseconds)
    },
  }
}
