import type { Clock } from '../../src/services/ports/clock.ts'

/** A clock at real speed that can be moved: whoever waits is woken when its moment is reached or wound past. */
export interface WoundClock extends Clock {
  set(now: number): void
  close(): void
}

/** Node's timers hold 32 bits. */
const LONGEST = 2_000_000_000

export function createWoundClock(now: number): WoundClock {
  let offset = now - Date.now()
  let closed = false
  const wakers = new Set<() => void>()
  const read = () => Date.now() + offset
  return {
    now: read,
    async wait(until) {
      while (!closed && read() < until) await sleep(Math.min(until - read(), LONGEST))
    },
    set(to) {
      offset = to - Date.now()
      for (const wake of wakers) wake()
    },
    close() {
      closed = true
      for (const wake of wakers) wake()
    },
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        wakers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, milliseconds)
      wakers.add(wake)
    })
  }
}
