import type { Agenda } from '../../src/services/agenda.ts'
import type { Clock } from '../../src/services/ports/clock.ts'

/** Never sleep longer than this: what another replica changed in the store shows up by itself. */
const LONGEST = 60 * 60_000

export interface Ticker {
  /** Runs what is due now; calls that overlap wait for one another. */
  tick(): Promise<void>
  /** Looks at the agenda again at once. */
  wake(): void
  /** Ends after the tick under way. */
  stop(): Promise<void>
}

/** Waits for the agenda's next moment on the clock, runs it, and so on. */
export function startTicker(agenda: Agenda, clock: Clock): Ticker {
  let stopped = false
  let wake = () => {}
  let running: Promise<void> = Promise.resolve()
  const loop = run()
  return {
    tick,
    wake: () => wake(),
    async stop() {
      stopped = true
      wake()
      await loop
      await running
    },
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      const next = (await agenda.nextDue()) ?? Number.POSITIVE_INFINITY
      if (next <= clock.now()) await tick()
      else await Promise.race([clock.wait(Math.min(next, clock.now() + LONGEST)), woken])
    }
  }

  function tick(): Promise<void> {
    running = running.then(() => agenda.runDue())
    return running
  }
}
