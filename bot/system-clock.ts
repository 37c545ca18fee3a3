import type { Clock } from '../src/services/ports/clock.ts'

/** The machine's clock may be set while one waits for it: it is looked at again so often. */
const GLANCE = 15_000

/** The machine's own clock. `close` ends every wait, so that nothing holds the process. */
export function createSystemClock(): Clock & { close(): void } {
  const ends = new Set<() => void>()
  let closed = false
  return {
    now: () => Date.now(),
    async wait(until) {
      let seen = Date.now()
      while (!closed && Date.now() < until && Date.now() >= seen) {
        seen = Date.now()
        await sleep(Math.min(until - seen, GLANCE))
      }
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
