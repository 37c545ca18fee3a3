import { isSettled } from '../domain/evidence/item-status.ts'
import type { Picture } from '../domain/inspection/picture.ts'
import { type DueNotice, dueNotices } from '../domain/notice/due-notice.ts'
import type { Instant } from '../domain/schedule/day.ts'
import { keepCards, nextCard } from './post.ts'
import { mayBeSaid, owed, sendDueNotices } from './remind.ts'
import { see } from './see.ts'
import { keepSubscription } from './subscription.ts'
import type { Surroundings } from './surroundings.ts'
import { syncLibrary } from './watch.ts'

/** The timed sweep, which alone must be enough where every notification is lost. */
const SWEEP = 15 * 60_000
/** A subscription that ended without a word is missed at the first sweep after so long. */
const LOOK = 60 * 60_000
/** What another process left half done is taken up at least so often. */
const REREAD = 6 * 60 * 60_000
const RETRY = 60_000
/** What is moved on the last morning is to be seen before the deadline, since a move bears no time of its own. */
const LAST_LOOK = 60_000

/**
 * What runs by itself, as two calls with plain bodies: whoever holds the clock asks when something is
 * due, waits, and runs it. Nothing in here sleeps.
 */
export interface Agenda {
  /** The next moment at which something is due; past moments mean now. `null` while there is no inspection. */
  nextDue(): Promise<Instant | null>
  /** The next moment at which something may be said to somebody; sweeps say nothing. */
  nextNews(): Promise<Instant | null>
  /** Runs what is due by now. Failures are logged and tried again a minute later. */
  runDue(): Promise<void>
  /** Something of this inspection changed: look again at once. */
  wake(inspectionId: string): void
}

interface Plan {
  sweepAt: Instant
  /** When the first sweep from then on also sees to the subscription. */
  lookAt: Instant
  restAt: Instant
  /** The last look at the library failed: what waits for one is to be said after the next. */
  blind: boolean
}

export function createAgenda(needs: Surroundings): Agenda {
  const plans = new Map<string, Plan>()
  /** How many inspections may have come that have no plan yet; the first look counts as one. */
  let unplanned = 1
  return {
    async nextDue() {
      const all = await plansOfAll()
      const moments = all.flatMap(([, { sweepAt, restAt }]) => [sweepAt, restAt])
      return moments.length === 0 ? null : Math.min(...moments)
    },
    async nextNews() {
      const ids = (await plansOfAll()).map(([id]) => id)
      const pictures = await Promise.all(ids.map((id) => see(needs, id)))
      const moments = pictures.map((picture) => newsMoment(picture, dueNotices(picture)))
      const next = Math.min(...moments)
      return Number.isFinite(next) ? next : null
    },
    async runDue() {
      for (const [id, plan] of await plansOfAll()) {
        const now = needs.clock.now()
        if (Math.min(plan.sweepAt, plan.restAt) > now) continue
        await sweep(id, plan, now)
        if (plan.lookAt <= now) await look(id, plan, now)
        if (plan.restAt <= now) await runRest(id, plan, now)
      }
    },
    wake(inspectionId) {
      const plan = plans.get(inspectionId)
      if (plan) plan.restAt = Number.NEGATIVE_INFINITY
      else unplanned += 1
    },
  }

  async function plansOfAll(): Promise<readonly (readonly [string, Plan])[]> {
    const awaited = unplanned
    if (awaited > 0 || [...plans.values()].some(({ restAt }) => restAt <= needs.clock.now())) {
      for (const { id } of await needs.store.inspections.all()) {
        const now = needs.clock.now()
        if (!plans.has(id)) plans.set(id, { sweepAt: now, lookAt: now, restAt: now, blind: false })
      }
      if (plans.size > 0) unplanned -= awaited
    }
    return [...plans]
  }

  /** Comes before everything else, so that nothing is called missed that lies in its folder. */
  async function sweep(id: string, plan: Plan, now: Instant): Promise<void> {
    plan.sweepAt = now + RETRY
    const seen = await attempt(id, 'sweep', async () => {
      const changed = await syncLibrary(needs, id)
      if (changed || plan.blind) plan.restAt = now
      plan.sweepAt = now + SWEEP
    })
    plan.blind = !seen
  }

  /** One that could not be seen to is tried again with the next sweep, which is enough without it. */
  async function look(id: string, plan: Plan, now: Instant): Promise<void> {
    if (await attempt(id, 'subscription', () => keepSubscription(needs, id))) plan.lookAt = now + LOOK
  }

  async function runRest(id: string, plan: Plan, now: Instant): Promise<void> {
    plan.restAt = now + REREAD
    let edit: Instant | null = null
    const steps: readonly [string, () => Promise<void>][] = [
      [
        'cards',
        async () => {
          edit = await keepCards(needs, id)
        },
      ],
      ['notices', () => sendDueNotices(needs, id)],
    ]
    const results: boolean[] = []
    for (const [name, step] of steps) results.push(await attempt(id, name, step))
    const next = results.every(Boolean) ? await nextMoment(id, now) : now + RETRY
    plan.restAt = Math.min(plan.restAt, next, edit ?? Number.POSITIVE_INFINITY)
  }

  async function attempt(id: string, step: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      needs.log.warn('tick failed', {
        inspection: id,
        step,
        reason: error instanceof Error ? error.message : 'unknown',
      })
      return false
    }
  }

  /** The next moment at which something other than the sweep may have to be done. */
  async function nextMoment(id: string, now: Instant): Promise<Instant> {
    const picture = await see(needs, id)
    const notices = dueNotices(picture)
    const moments = [
      newsMoment(picture, notices),
      lastLook(picture),
      (await waitingNotice(picture, notices)) ? now + RETRY : undefined,
    ]
    return Math.min(...moments.filter((moment) => moment !== undefined))
  }

  async function waitingNotice(picture: Picture, notices: readonly DueNotice[]): Promise<boolean> {
    for (const { key } of owed(picture, notices).filter((notice) => mayBeSaid(notice, picture))) {
      const effect = await needs.store.effects.get(picture.inspection.id, key)
      if (!effect?.receipt && (effect?.attempts ?? 0) < 2) return true
    }
    return false
  }
}

/** Shortly before the next deadline of something that is still to be seen in the shared area. */
function lastLook({ items, now }: Picture): Instant | undefined {
  const looks = items.flatMap(({ dated, status }) => {
    const seen = dated.item.kind === 'return' && dated.item.destination === 'shared-area' && !isSettled(status)
    return seen && dated.type === 'due' && dated.due - LAST_LOOK > now ? [dated.due - LAST_LOOK] : []
  })
  return looks[0]
}

/** The next card, notice, or moment at which something becomes overdue; infinite where nothing is to come. */
function newsMoment(picture: Picture, notices: readonly DueNotice[]): Instant {
  const { items, now } = picture
  const open = items.filter(({ status }) => !isSettled(status))
  const due = open.flatMap(({ dated }) => (dated.type === 'due' && dated.due >= now ? [dated.due + 1] : []))
  const moments = [nextCard(picture)?.at, notices.find(({ at }) => at > now)?.at, due[0]]
  return Math.min(...moments.filter((moment) => moment !== undefined))
}
