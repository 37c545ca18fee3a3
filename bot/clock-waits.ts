import type { Instant } from '../src/domain/schedule/day.ts'
import type { Clock } from '../src/services/ports/clock.ts'

/** A clock may be set while one waits for it: it is looked at again so often. */
const GLANCE = 15_000
/** Set back by no more, it only takes so much longer. */
const STEP = 60_000

/** Those who wait for a moment on a clock. */
export interface ClockWaits extends Pick<Clock, 'wait'> {
  /** The clock was moved: everybody looks at it again. */
  wake(): void
  /** Ends every wait, so that nothing holds the process. */
  close(): void
}

export function createClockWaits(now: () => Instant): ClockWaits {
  const wakers = new Set<() => void>()
  let closed = false
  const wake = () => {
    for (const one of wakers) one()
  }
  return {
    wake,
    async wait(until) {
      let seen = now()
      while (!closed && now() < until && now() >= seen - STEP) {
        seen = Math.max(seen, now())
        // It may be reached between two looks.
        await sleep(Math.max(0, Math.min(until - now(), GLANCE)))
      }
    },
    close() {
      closed = true
      wake()
    },
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        wakers.delete(end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      wakers.add(end)
    })
  }
}
