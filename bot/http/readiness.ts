import { AREAS, type Area, type Trouble } from '../../src/domain/inspection/trouble.ts'
import { toShow } from '../../src/domain/notice/alarm-moment.ts'
import { STALE } from '../../src/domain/notice/stale-look.ts'
import { see } from '../../src/services/see.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { countLate } from '../../src/services/trouble/lateness.ts'
import { findUndelivered } from '../../src/services/trouble/undelivered.ts'
import { isAnnounced } from '../../src/services/watch/subscription.ts'

export interface Readiness {
  /** Whether what runs by itself has been started. */
  readonly isRunning: () => boolean
}

interface ReadyState {
  readonly ready: boolean
  readonly database: boolean
  readonly inspections: number
  /** Inspections whose library was not looked at for three quarters of an hour. */
  readonly unwatched: number
  /** Inspections whose changes Microsoft does not announce: the timed look alone sees them. */
  readonly unannounced: number
  /** Cards and messages that have no receipt ten minutes after they were due. */
  readonly late: number
  /** Messages that were given up. */
  readonly undelivered: number
  /** For how many inspections each kind of work stands still. */
  readonly waiting: Readonly<Record<Area, number>>
  /** Since when the oldest of it does, ISO. */
  readonly since: string | null
}

const NOTHING_WAITS: ReadyState['waiting'] = { library: 0, releases: 0, card: 0, messages: 0, calendar: 0, database: 0 }
const NOTHING = { inspections: 0, unwatched: 0, unannounced: 0, late: 0, undelivered: 0, waiting: NOTHING_WAITS }

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock'>

/**
 * `GET /readyz`: whether the work goes on, and what of it waits. Not ready is what is not watched or cannot be kept;
 * the rest is no reason to take the server out of service: only one that is reached can be subscribed again, and shows
 * people what waits. Counts only.
 */
export async function readiness(needs: Needs, { isRunning }: Readiness): Promise<ReadyState> {
  try {
    const ids = (await needs.store.inspections.all()).map(({ id }) => id)
    const found: Found[] = []
    for (const id of ids) found.push(await lookOrSay(needs, id))
    const count = (what: (one: Found) => number) => found.reduce((sum, one) => sum + what(one), 0)
    const unwatched = count((one) => Number(one.unwatched))
    const troubles = found.flatMap((one) => one.troubles)
    return {
      ready: isRunning() && unwatched === 0,
      database: true,
      inspections: ids.length,
      unwatched,
      unannounced: count((one) => Number(one.unannounced)),
      late: count((one) => one.late),
      undelivered: count((one) => one.undelivered),
      waiting: countWaiting(troubles),
      since: troubles.length === 0 ? null : new Date(Math.min(...troubles.map(({ since }) => since))).toISOString(),
    }
  } catch {
    return { ...NOTHING, ready: false, database: false, since: null }
  }
}

interface Found {
  readonly unwatched: boolean
  readonly unannounced: boolean
  readonly late: number
  readonly undelivered: number
  readonly troubles: readonly Trouble[]
}

/** One of an unknown programme, or broken: nobody looks after it. */
const UNREADABLE: Found = { unwatched: true, unannounced: true, late: 0, undelivered: 0, troubles: [] }

/** Throws only where the database does not answer. */
async function lookOrSay(needs: Needs, id: string): Promise<Found> {
  try {
    return await look(needs, id)
  } catch {
    await needs.store.inspections.ids()
    return UNREADABLE
  }
}

async function look(needs: Needs, id: string): Promise<Found> {
  const watch = await needs.store.library.watch(id)
  const picture = await see(needs, id)
  return {
    unwatched: (watch?.checkedAt ?? Number.NEGATIVE_INFINITY) < picture.now - STALE,
    unannounced: !isAnnounced(watch, picture.now),
    late: await countLate(needs, picture),
    undelivered: (await findUndelivered(needs, picture)).length,
    troubles: toShow(await needs.store.troubles.of(id), picture.now),
  }
}

function countWaiting(troubles: readonly Trouble[]): ReadyState['waiting'] {
  const counts = AREAS.map((area) => [area, troubles.filter((one) => one.area === area).length])
  return { ...NOTHING_WAITS, ...Object.fromEntries(counts) }
}
