import type { Instant } from '../../domain/schedule/day.ts'
import { pendingNotices } from '../notice/pending.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Chore, type Chores, createChores } from './chores.ts'
import { newsMoment } from './next-moment.ts'
import { createSlots } from './slots.ts'

/** Enough that a wait for an answer is not waited for by others, few enough for the database and the services. */
const AT_ONCE = { count: 16, patience: 10_000 }
/** A clock that goes back no further is as good as one that does not. */
const STEP = 1_000
/** Inspections that another process stored are found at least so often. */
const RELIST = 15 * 60_000
const RETRY = 60_000

/**
 * What runs by itself, as calls with plain bodies: whoever holds the clock begins what is due, waits until
 * the next moment, and so on. Inspections run side by side: one that waits holds up nobody else.
 */
export interface Agenda {
  /** The next moment at which something is due; past moments, and what is under way, mean now. `null` while there is no inspection. */
  nextDue(): Promise<Instant | null>
  /** The next moment at which something may be said to somebody; sweeps say nothing. */
  nextNews(): Promise<Instant | null>
  /**
   * Begins what is due by now, in the order of its moments, and gives the next at which more is. `ended` is told
   * of each that is through, which may make another due sooner. Failures are logged and tried again a minute later.
   */
  begin(ended: () => void): Promise<Instant>
  /** Begins what is due by now, and resolves when all that was due has been done. */
  runDue(): Promise<void>
  /** Something of this inspection changed: look again at once. */
  wake(inspectionId: string): void
  /** Begins nothing more, and resolves when nothing is under way. */
  stop(): Promise<void>
}

export function createAgenda(needs: Surroundings): Agenda {
  const known = new Map<string, Chores>()
  const underWay = new Map<Chore, Promise<void>>()
  const slots = createSlots(needs.clock, AT_ONCE)
  let listAt = Number.NEGATIVE_INFINITY
  let begunAt = Number.NEGATIVE_INFINITY
  /** When the next is due, or the list is to be read, as long as nothing ended and nobody was woken: a look at the agenda before then costs nothing. */
  let nextAt = Number.NEGATIVE_INFINITY
  let stopped = false
  return {
    async nextDue() {
      await list()
      const moments = chores().map((chore) => (underWay.has(chore) ? needs.clock.now() : chore.dueAt()))
      return moments.length === 0 ? null : Math.min(...moments)
    },
    async nextNews() {
      await list()
      const pictures = await Promise.allSettled([...known.keys()].map((id) => see(needs, id)))
      const seen = pictures.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      const notices = await Promise.all(seen.map((picture) => pendingNotices(needs, picture)))
      const coming = notices.flat().flatMap(({ goesAt }) => (goesAt > needs.clock.now() ? [goesAt] : []))
      const next = Math.min(...seen.map(newsMoment), ...coming)
      return Number.isFinite(next) ? next : null
    },
    begin,
    async runDue() {
      await begin(() => undefined)
      await Promise.all(underWay.values())
    },
    wake(inspectionId) {
      const woken = known.get(inspectionId)
      nextAt = Number.NEGATIVE_INFINITY
      if (woken) woken.wake()
      else listAt = Number.NEGATIVE_INFINITY
    },
    async stop() {
      stopped = true
      await Promise.all(underWay.values())
    },
  }

  async function begin(ended: () => void): Promise<Instant> {
    await list()
    const now = needs.clock.now()
    if (now < begunAt - STEP) startOver()
    begunAt = now
    if (now < nextAt) return nextAt
    for (const chore of chores().filter((one) => !underWay.has(one) && one.dueAt() <= now)) {
      const done = slots.run(async () => {
        if (!stopped) await chore.run()
      })
      underWay.set(
        chore,
        done.finally(() => {
          underWay.delete(chore)
          nextAt = Number.NEGATIVE_INFINITY
          ended()
        }),
      )
    }
    nextAt = Math.min(listAt, ...chores().flatMap((chore) => (underWay.has(chore) ? [] : [chore.dueAt()])))
    return nextAt
  }

  /** The clock was set back: all begins as it does after a start. What is under way ends beside it, each in its turn. */
  function startOver(): void {
    listAt = Number.NEGATIVE_INFINITY
    nextAt = Number.NEGATIVE_INFINITY
    for (const id of known.keys()) known.set(id, createChores(needs, id))
  }

  /** What somebody waits for comes before what nobody does; of each kind, what has been due for longest comes first. */
  function chores(): readonly Chore[] {
    const all = [...known.values()]
    const kinds = [
      all.map(({ telling }) => telling),
      all.map(({ warning }) => warning),
      all.map(({ watching }) => watching),
      all.map(({ filing }) => filing),
      all.map(({ listening }) => listening),
    ]
    return kinds.flatMap((kind) => kind.toSorted((a, b) => a.dueAt() - b.dueAt()))
  }

  async function list(): Promise<void> {
    const now = needs.clock.now()
    if (known.size > 0 && now < listAt) return
    // Before the question, so that one who comes meanwhile has it asked again.
    const before = listAt
    listAt = now + RELIST
    try {
      for (const id of await needs.store.inspections.ids()) {
        if (known.has(id)) continue
        known.set(id, createChores(needs, id))
        nextAt = Number.NEGATIVE_INFINITY
      }
    } catch (error) {
      // Those that are known go on: each has to tell of it that the database is away.
      listAt = known.size > 0 ? now + RETRY : before
      if (known.size === 0) throw error
    }
  }
}
