import { see } from '../../src/services/see.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { countLate } from '../../src/services/trouble/lateness.ts'

/** Looked at no more often, however many ask. */
const EVERY = 60_000

/**
 * How many cards and messages were due ten minutes ago and have no receipt, over all inspections: found by what is due, and
 * looked for by whoever asks whether the server lives, so that it is found too where what runs by itself does not see it.
 * More than before are an alarm in the log. Never fails.
 */
export function createLateWatch(
  needs: Pick<Surroundings, 'store' | 'programmes' | 'clock' | 'log'>,
): () => Promise<number> {
  let lookedAt = Number.NEGATIVE_INFINITY
  let late = 0
  return async () => {
    const now = needs.clock.now()
    if (Math.abs(now - lookedAt) < EVERY) return late
    lookedAt = now
    const ids = await needs.store.inspections.ids().catch(() => [])
    // One that cannot be read is told of as not looked after.
    const lateIn = async (id: string) => countLate(needs, await see(needs, id))
    const counts = await Promise.all(ids.map((id) => lateIn(id).catch(() => 0)))
    const found = counts.reduce((sum, count) => sum + count, 0)
    if (found > late) needs.log.warn('due without a receipt', { count: found })
    late = found
    return late
  }
}
