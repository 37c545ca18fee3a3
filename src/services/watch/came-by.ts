import type { Instant } from '../../domain/schedule/day.ts'
import { GraphFailure } from '../graph-failure.ts'
import { createScheduleMemory } from '../schedule-memory.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Look } from './record-changes.ts'

/** A look that has only just begun. */
type Begun = Pick<Look, 'inspection' | 'programme' | 'now' | 'before'>

/** After a long silence the last of them: each costs a request. */
const MOST_DEADLINES = 3

const schedules = createScheduleMemory()

/**
 * A move bears no time of its own, so that what was moved counts from the look that sees it: unless a deadline lies
 * between that and the look before. Then the library is asked what changed since the deadline, by its own clock: what did
 * not had come by then. Where it does not say, the time of the look stands.
 */
export async function findCameBy(
  { library, log }: Pick<Surroundings, 'library' | 'log'>,
  look: Begun,
): Promise<Look['cameBy']> {
  const { inspection, now } = look
  const bounds: { readonly at: Instant; readonly later: ReadonlySet<string> }[] = []
  for (const at of deadlinesIn(look)) {
    try {
      const later = await library.changedSince(inspection.place.driveId, at)
      if (later) bounds.push({ at, later })
    } catch (error) {
      if (!(error instanceof GraphFailure)) throw error
      log.warn('deadline not asked for', { inspection: inspection.id, reason: error.reason })
    }
  }
  return (id) => bounds.find(({ later }) => !later.has(id))?.at ?? now
}

/** Of what is handed in into the shared area, between the look before and this one, in order. */
function deadlinesIn({ inspection, programme, before, now }: Begun): readonly Instant[] {
  if (before === null) return []
  const moments = schedules.of(programme, inspection).flatMap((dated) => {
    const isShared = dated.item.kind === 'return' && dated.item.destination === 'shared-area'
    return isShared && dated.type === 'due' && before < dated.due && dated.due < now ? [dated.due] : []
  })
  return [...new Set(moments)].toSorted((a, b) => a - b).slice(-MOST_DEADLINES)
}
