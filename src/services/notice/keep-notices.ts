import type { Picture } from '../../domain/inspection/picture.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { isDigestPart, type Pending, pendingNotices } from './pending.ts'
import { sayDigest } from './say-digest.ts'
import { sayOwn } from './say-own.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'programmes' | 'turns' | 'log'>

/** What waits for somebody's pace, or for what it depends on, is looked at again so soon. */
const AGAIN = 60_000
/** What lies further ahead comes into sight by then. */
const LOOK = 7 * 24 * 60 * 60_000

/**
 * Sends what people are owed by now in an inspection and have not been sent; what goes with it as one digest from their
 * other inspections, too. Gives the moment at which to come back. A failure with one person does not hold up the rest:
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

/** While the library cannot be looked at, nothing is called missed that may lie in its folder. */
function mayBeSaid({ notice }: Pending, { checkedAt }: Picture): boolean {
  if (notice.type !== 'missed' && notice.type !== 'escalated') return true
  const { dated } = notice.item
  const seen = dated.item.kind === 'return' && dated.item.destination === 'shared-area'
  return !seen || (checkedAt !== null && checkedAt >= dated.due)
}

/** In the order in which they go; a digest once for each person. */
function sendings(needs: Needs, picture: Picture, pending: readonly Pending[]): readonly (() => Promise<void>)[] {
  const due = pending.filter((one) => one.goesAt <= picture.now && mayBeSaid(one, picture))
  const people = new Set<string>()
  return due.flatMap((one) => {
    const { person } = one.notice
    if (!isDigestPart(one)) return [() => sayOwn(needs, picture, one.notice)]
    if (people.has(person.id)) return []
    people.add(person.id)
    return [() => sayDigest(needs, person.id, picture.inspection.id)]
  })
}

function nextMoment(picture: Picture, pending: readonly Pending[]): Instant {
  const moments = pending.flatMap((one) => {
    if (one.goesAt > picture.now) return [one.goesAt]
    return mayBeSaid(one, picture) ? [picture.now + AGAIN] : []
  })
  return Math.min(...moments, picture.now + LOOK)
}
