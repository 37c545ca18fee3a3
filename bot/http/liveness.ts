import type { Instant } from '../../src/domain/schedule/day.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { isAlarmStuck } from '../../src/services/trouble/lateness.ts'

export interface Liveness {
  /** When what runs by itself meant to look at what is due; `null` before it was started. */
  readonly looksAt: () => Instant | null
}

/** So long after it meant to look, it does not look any more. */
const STOPPED = 10 * 60_000

type Life = { readonly alive: true } | { readonly alive: false; readonly reason: 'agenda' | 'alarm' }

/**
 * `GET /healthz`: whether starting the server anew, or somebody who looks at it, is needed: what runs by itself has
 * stopped, or an alarm was due an hour ago and nobody could be told. What Microsoft fails at is no reason.
 */
export async function liveness(
  needs: Pick<Surroundings, 'store' | 'clock' | 'programmes'>,
  { looksAt }: Liveness,
): Promise<Life> {
  const now = needs.clock.now()
  const due = looksAt()
  if (due !== null && due + STOPPED < now) return { alive: false, reason: 'agenda' }
  return (await isAnyAlarmStuck(needs, now)) ? { alive: false, reason: 'alarm' } : { alive: true }
}

/** Without a database nothing is known of alarms, and nothing is gained by starting anew. */
async function isAnyAlarmStuck(
  needs: Pick<Surroundings, 'store' | 'clock' | 'programmes'>,
  now: Instant,
): Promise<boolean> {
  try {
    for (const { id } of await needs.store.inspections.all()) {
      if (await isAlarmStuck(needs, id, now)) return true
    }
    return false
  } catch {
    return false
  }
}
