import { dueNotices } from '../domain/notice/due-notice.ts'
import type { Instant } from '../domain/schedule/day.ts'
import { type Chores, createChores } from './chores.ts'
import { newsMoment } from './next-moment.ts'
import { see } from './see.ts'
import type { Surroundings } from './surroundings.ts'

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

export function createAgenda(needs: Surroundings): Agenda {
  const known = new Map<string, Chores>()
  /** How many inspections may have come that are not known yet; the first look counts as one. */
  let unknown = 1
  return {
    async nextDue() {
      const moments = (await choresOfAll()).map((chores) => chores.dueAt())
      return moments.length === 0 ? null : Math.min(...moments)
    },
    async nextNews() {
      await choresOfAll()
      const pictures = await Promise.all([...known.keys()].map((id) => see(needs, id)))
      const next = Math.min(...pictures.map((picture) => newsMoment(picture, dueNotices(picture))))
      return Number.isFinite(next) ? next : null
    },
    async runDue() {
      for (const chores of await choresOfAll()) await chores.run()
    },
    wake(inspectionId) {
      const chores = known.get(inspectionId)
      if (chores) chores.wake()
      else unknown += 1
    },
  }

  async function choresOfAll(): Promise<readonly Chores[]> {
    const awaited = unknown
    const now = needs.clock.now()
    if (awaited > 0 || [...known.values()].some((chores) => chores.dueAt() <= now)) {
      for (const { id } of await needs.store.inspections.all()) {
        if (!known.has(id)) known.set(id, createChores(needs, id))
      }
      if (known.size > 0) unknown -= awaited
    }
    return [...known.values()]
  }
}
