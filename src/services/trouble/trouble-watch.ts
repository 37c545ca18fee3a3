import { type Area, isStanding } from '../../domain/inspection/trouble.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { GraphFailure } from '../graph-failure.ts'
import { nameForLog } from '../name-for-log.ts'
import { SendFailure, type SendReason } from '../ports/messenger.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import { noteOutcome } from './note-outcome.ts'
import { createOutage } from './outage.ts'
import { nextWord, tellTroubles } from './tell-troubles.ts'
import { troubleReason } from './trouble-reason.ts'
import { tellUndelivered } from './undelivered.ts'

const RETRY = 60_000
/** What no repetition mends is tried again so seldom. */
const LATER = 6 * 60 * 60_000
/** What went as before, well or refused, is not asked about again for so long; another process may have noted otherwise. */
const CALM = 15 * 60_000

/** Until somebody installs or allows it, each try is refused. */
const PEOPLE_MEND: ReadonlySet<string> = new Set<SendReason>(['unreachable', 'blocked', 'disabled'])

/** Keeps what does not work for one inspection, and tells its coordinator. Nothing is thrown. */
export interface TroubleWatch {
  /** How one kind of work went: with what it failed, or `null` for well. */
  note(area: Area, failure: unknown): Promise<void>
  /** When something is to be told; past moments mean now. */
  dueAt(): Instant
  run(): Promise<void>
}

export function createTroubleWatch(needs: Surroundings, id: string): TroubleWatch {
  const outage = createOutage(needs, id)
  let tellAt = needs.clock.now()
  let calmUntil = Number.NEGATIVE_INFINITY
  /** Nobody could be reached, or the quiet hours last: before then it is not tried again. */
  let heldUntil = Number.NEGATIVE_INFINITY
  return {
    async note(area, failure) {
      const calm = failure === null && area !== 'messages' && needs.clock.now() < calmUntil
      if (!calm) await kept(() => note(area, failure))
    },
    dueAt: () => tellAt,
    run: () => kept(tell),
  }

  async function note(area: Area, failure: unknown): Promise<void> {
    const at = needs.clock.now()
    const reason = failure === null ? null : troubleReason(failure)
    const troubles = await noteOutcome(needs.store, id, { area, reason, at })
    calmUntil = troubles.some(isStanding) ? Number.NEGATIVE_INFINITY : at + CALM
    tellAt = Math.min(tellAt, Math.max(nextWord(troubles), heldUntil))
    // After messages were sent, one of them may have been given up.
    if (area === 'messages') await tell()
  }

  async function tell(): Promise<void> {
    tellAt = needs.clock.now() + RETRY
    await outage.prepare()
    try {
      const quiet = (await tellTroubles(needs, id)) ?? (await tellUndelivered(needs, id))
      if (quiet !== null) heldUntil = quiet
      tellAt = quiet ?? nextWord(await needs.store.troubles.of(id))
    } catch (error) {
      if (!(error instanceof SendFailure || error instanceof GraphFailure)) throw error
      needs.log.warn('coordinator not told', { inspection: id, reason: error.reason })
      if (PEOPLE_MEND.has(error.reason)) heldUntil = needs.clock.now() + CALM
      tellAt = Math.max(tellAt, heldUntil)
    }
  }

  /** One at a time, since each reads what is known and writes it anew. */
  async function kept(work: () => Promise<void>): Promise<void> {
    try {
      await needs.turns.run(`troubles/${id}`, async () => {
        await outage.settle(needs.store)
        await work()
      })
    } catch (error) {
      needs.log.warn('troubles not kept', { inspection: id, reason: nameForLog(error) })
      calmUntil = Number.NEGATIVE_INFINITY
      if (isOfInspection(error)) tellAt = needs.clock.now() + LATER
      else await tellOutage()
    }
  }

  async function tellOutage(): Promise<void> {
    const now = needs.clock.now()
    outage.begin()
    if (outage.dueAt() <= now) await outage.tell().catch(() => undefined)
    tellAt = outage.dueAt() > now ? outage.dueAt() : now + RETRY
  }
}

/** It is the inspection itself that cannot be read; whatever else fails in keeping troubles is the database. */
function isOfInspection(error: unknown): boolean {
  return error instanceof Refusal || error instanceof TypeError || error instanceof RangeError
}
