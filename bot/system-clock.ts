import type { Clock } from '../src/services/ports/clock.ts'

/** A timer longer than this fires at once (Node's 32-bit limit). */
const LONGEST = 2_000_000_000

/** The machine's own clock. `close` ends every wait, so that nothing holds the process. */
export function createSystemClock(): Clock & { close(): void } {
  const ends = new Set<() => void>()
  let closed = false
  return {
    now: () => Date.now(),
    async wait(until) {
      while (!closed && Date.now() < until) await sleep(Math.min(until - Date.now(), LONGEST))
    },
    close() {
      closed = true
      for (const end of ends) end()
    },
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        ends.delete(end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      ends.add(end)
    })
  }
}
