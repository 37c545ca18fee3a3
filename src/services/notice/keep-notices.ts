import type { Picture } from '../../domain/inspection/picture.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { isDue, mayBeSaid, type Pending, pendingNotices } from './pending.ts'
import { sayAsked } from './say-asked.ts'
import { sayOwed } from './say-owed.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'programmes' | 'turns' | 'log'>

/** What waits for somebody's pace, or for what it depends on, is looked at again so soon. */
const AGAIN = 60_000
/** What lies further ahead comes into sight by then. */
const LOOK = 7 * 24 * 60 * 60_000

/**
 * Sends what people are owed by now in an inspection and have not been sent, with it what they are owed in their other
 * inspections. Gives the moment at which to come back. A failure with one person does not hold up the rest:
 * the first is thrown at the end, for what waits for another try. Throws `SendFailure`.
 */
export function keepNotices(needs: Needs, inspectionId: string): Promise<Instant> {
  return needs.turns.run(`notices/${inspectionId}`, async () => {
    const picture = await see(needs, inspectionId)
    const troubles: unknown[] = []
    const pending = await pendingNotices(needs, picture)
    const due = sendings(needs, picture, pending)
    for (const send of due) await send().catch((error) => troubles.push(error))
    if (troubles.length > 0) throw troubles[0]
    return nextMoment(picture, due.length === 0 ? pending : await pendingNotices(needs, picture))
  })
}

/** In the order in which they go: what somebody asked for by itself, all else of one person at once. */
function sendings(needs: Needs, picture: Picture, pending: readonly Pending[]): readonly (() => Promise<void>)[] {
  const people = new Set<string>()
  return pending
    .filter((one) => isDue(one, picture))
    .flatMap(({ notice }) => {
      if (notice.type === 'asked') return [() => sayAsked(needs, picture, notice)]
      const { id } = notice.person
      if (people.has(id)) return []
      people.add(id)
      return [() => sayOwed(needs, id, picture.inspection.id)]
    })
}

function nextMoment(picture: Picture, pending: readonly Pending[]): Instant {
  const moments = pending.flatMap((one) => {
    if (one.goesAt > picture.now) return [one.goesAt]
    return mayBeSaid(one.notice, picture) ? [picture.now + AGAIN] : []
  })
  return Math.min(...moments, picture.now + LOOK)
}
