import { isAnnounced } from '../../src/services/subscription.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'

export interface Readiness {
  /** Whether what runs by itself has been started. */
  readonly isRunning: () => boolean
}

interface ReadyState {
  readonly ready: boolean
  readonly database: boolean
  readonly inspections: number
  readonly unwatched: number
  readonly unannounced: number
}

/** A library not looked at for this long is said: three sweeps were lost. */
const STALE = 45 * 60_000

/**
 * `GET /readyz`: whether the work goes on; for how many inspections the watch lags behind (`unwatched`), or goes by its
 * timed look alone, since Microsoft announces no changes (`unannounced`). The latter is no reason to take the server
 * out of service: only one that is reached can be subscribed again. Counts only.
 */
export async function readiness(
  { store, clock }: Pick<Surroundings, 'store' | 'clock'>,
  { isRunning }: Readiness,
): Promise<ReadyState> {
  try {
    const inspections = await store.inspections.all()
    const watches = await Promise.all(inspections.map(({ id }) => store.library.watch(id)))
    const now = clock.now()
    const unwatched = watches.filter((watch) => (watch?.checkedAt ?? Number.NEGATIVE_INFINITY) < now - STALE).length
    const unannounced = watches.filter((watch) => !isAnnounced(watch, now)).length
    const ready = isRunning() && unwatched === 0
    return { ready, database: true, inspections: inspections.length, unwatched, unannounced }
  } catch {
    return { ready: false, database: false, inspections: 0, unwatched: 0, unannounced: 0 }
  }
}
