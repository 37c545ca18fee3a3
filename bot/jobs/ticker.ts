import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '../../src/domain/schedule/day.ts'
import type { Agenda } from '../../src/services/agenda.ts'
import type { Clock } from '../../src/services/ports/clock.ts'

/** Never sleep longer than this: what another replica changed in the store shows up by itself. */
const LONGEST = 60 * 60_000
/** Where the agenda itself fails (the database is away). */
const RETRY = 15_000
/** A tick that waits for Microsoft may wait for minutes: what it has begun is taken up after the next start. */
const STOP_WITHIN = 4_000

export interface Ticker {
  /** Runs what is due now; calls that overlap wait for one another. */
  tick(): Promise<void>
  /** Looks at the agenda again at once. */
  wake(): void
  /** Ends after the tick under way, or without it after 4 seconds. */
  stop(): Promise<void>
}

/** Waits for the agenda's next moment on the clock, runs it, and so on; a failure is told and tried again. */
export function startTicker(agenda: Agenda, clock: Clock, failed: (error: unknown) => void): Ticker {
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
      const patience = new AbortController()
      const waited = pause(STOP_WITHIN, undefined, { signal: patience.signal }).catch(() => undefined)
      await Promise.race([loop.then(() => running.catch(() => undefined)), waited])
      patience.abort()
    },
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      const next = await runOrSay()
      if (next > clock.now()) await Promise.race([clock.wait(Math.min(next, clock.now() + LONGEST)), woken])
    }
  }

  /** Runs what is due; gives when to look again. */
  async function runOrSay(): Promise<Instant> {
    try {
      const next = (await agenda.nextDue()) ?? Number.POSITIVE_INFINITY
      if (next <= clock.now()) await tick()
      return next
    } catch (error) {
      failed(error)
      return clock.now() + RETRY
    }
  }

  function tick(): Promise<void> {
    running = running.catch(() => undefined).then(() => agenda.runDue())
    return running
  }
}
