import type { Area } from '../domain/inspection/trouble.ts'
import type { Instant } from '../domain/schedule/day.ts'
import { GraphFailure } from './graph-failure.ts'
import { noteOutcome } from './note-outcome.ts'
import { createOutage } from './outage.ts'
import { SendFailure } from './ports/messenger.ts'
import type { Surroundings } from './surroundings.ts'
import { nextWord, tellTroubles } from './tell-troubles.ts'
import { troubleReason } from './trouble-reason.ts'
import { tellUndelivered } from './undelivered.ts'

const RETRY = 60_000

/** Keeps what does not work for one inspection, and tells its coordinator. Nothing is thrown. */
export interface TroubleWatch {
  /** How one kind of work went: with what it failed, or `null` for well. */
  note(area: Area, failure: unknown): Promise<void>
  /** When something is to be told; past moments mean now. */
  dueAt(): Instant
  run(): Promise<void>
  /** The clock was set back: look again at once. */
  startOver(): void
}

export function createTroubleWatch(needs: Surroundings, id: string): TroubleWatch {
  const outage = createOutage(needs, id)
  let tellAt = needs.clock.now()
  return {
    note: (area, failure) => kept(() => note(area, failure)),
    dueAt: () => tellAt,
    run: () => kept(tell),
    startOver() {
      tellAt = needs.clock.now()
    },
  }

  async function note(area: Area, failure: unknown): Promise<void> {
    const at = needs.clock.now()
    const reason = failure === null ? null : troubleReason(failure)
    tellAt = Math.min(tellAt, nextWord(await noteOutcome(needs.store, id, { area, reason, at })))
    // After messages were sent, one of them may have been given up.
    if (area === 'messages') await tell()
  }

  async function tell(): Promise<void> {
    tellAt = needs.clock.now() + RETRY
    await outage.prepare()
    try {
      await tellTroubles(needs, id)
      await tellUndelivered(needs, id)
      tellAt = nextWord(await needs.store.troubles.of(id))
    } catch (error) {
      if (!(error instanceof SendFailure || error instanceof GraphFailure)) throw error
      needs.log.warn('coordinator not told', { inspection: id, reason: error.reason })
    }
  }

  /** One at a time, since each reads what is known and writes it anew. What fails here is the database. */
  async function kept(work: () => Promise<void>): Promise<void> {
    try {
      await needs.turns.run(`troubles/${id}`, async () => {
        await outage.settle(needs.store)
        await work()
      })
    } catch (error) {
      const now = needs.clock.now()
      needs.log.warn('troubles not kept', { inspection: id, reason: error instanceof Error ? error.name : 'unknown' })
      outage.begin()
      if (outage.dueAt() <= now) await outage.tell().catch(() => undefined)
      tellAt = outage.dueAt() > now ? outage.dueAt() : now + RETRY
    }
  }
}
