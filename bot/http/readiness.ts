import type { Surroundings } from '../../src/services/surroundings.ts'

export interface Readiness {
  /** Whether what runs by itself has been started. */
  readonly isRunning: () => boolean
}

/** A library not looked at for this long is said: three sweeps were lost. */
const STALE = 45 * 60_000

/** `GET /readyz`: whether the work goes on, and for how many inspections the watch lags behind. Counts only. */
export async function readiness(
  { store, clock }: Pick<Surroundings, 'store' | 'clock'>,
  { isRunning }: Readiness,
): Promise<{ ready: boolean; database: boolean; inspections: number; unwatched: number }> {
  try {
    const inspections = await store.inspections.all()
    const watches = await Promise.all(inspections.map(({ id }) => store.library.watch(id)))
    const now = clock.now()
    const unwatched = watches.filter((watch) => (watch?.checkedAt ?? Number.NEGATIVE_INFINITY) < now - STALE).length
    return { ready: isRunning() && unwatched === 0, database: true, inspections: inspections.length, unwatched }
  } catch {
    return { ready: false, database: false, inspections: 0, unwatched: 0 }
  }
}
