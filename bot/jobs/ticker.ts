import type { Instant } from '../../src/domain/schedule/day.ts'
import type { Agenda } from '../../src/services/agenda/agenda.ts'
import type { Clock } from '../../src/services/ports/clock.ts'
import { settledWithin } from '../../src/store/settled-within.ts'

/** Never sleep longer than this: what another replica changed in the store shows up by itself. */
const LONGEST = 60 * 60_000
/** Where the agenda itself fails (the database is away). */
const RETRY = 15_000
/** What waits for Microsoft may wait for minutes: what it has begun is taken up after the next start. */
const STOP_WITHIN = 4_000

export interface Ticker {
  /** Runs what is due now, and resolves when it has been done. */
  tick(): Promise<void>
  /** Looks at the agenda again at once. */
  wake(): void
  /** When it means to look at the agenda; long past where it does not move any more. */
  looksAt(): Instant
  /** Ends after what is under way, or without it after 4 seconds. */
  stop(): Promise<void>
}

/**
 * Begins what is due on the clock, waits for the agenda's next moment, and so on, whether or not what was begun
 * is through; a failure is told and tried again.
 */
export function startTicker(agenda: Agenda, clock: Clock, failed: (error: unknown) => void): Ticker {
  let stopped = false
  let wake = () => {}
  let looksAt = clock.now()
  const loop = run()
  return {
    tick: () => agenda.runDue().finally(() => wake()),
    wake: () => wake(),
    looksAt: () => looksAt,
    async stop() {
      stopped = true
      wake()
      await settledWithin(STOP_WITHIN, Promise.all([loop, agenda.stop()]))
    },
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      const next = await beginOrSay()
      looksAt = Math.max(clock.now(), Math.min(next, clock.now() + LONGEST))
      if (next > clock.now()) await Promise.race([clock.wait(looksAt), woken])
    }
  }

  /** Begins what is due; gives when to look again. */
  async function beginOrSay(): Promise<Instant> {
    try {
      return await agenda.begin(() => wake())
    } catch (error) {
      failed(error)
      return clock.now() + RETRY
    }
  }
}
