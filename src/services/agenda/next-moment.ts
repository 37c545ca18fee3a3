import { isSettled } from '../../domain/evidence/item-status.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { nextCard } from '../notice/compose-card.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock'>

/** What is moved on the last morning is to be seen before the deadline, since a move bears no time of its own. */
const LAST_LOOK = 60_000

/**
 * The next moment at which something other than the sweep and the notices may have to be done; infinite where nothing is to come.
 * @param since up to when all was done: what fell due in the meantime is past, and counts
 */
export async function nextMoment(needs: Needs, inspectionId: string, since: Instant): Promise<Instant> {
  const picture = await see(needs, inspectionId)
  return Math.min(newsMoment({ ...picture, now: since }), lastLook({ ...picture, now: since }))
}

/** The next card, or moment at which something becomes overdue; infinite where nothing is to come. */
export function newsMoment(picture: Picture): Instant {
  const { items, now } = picture
  const open = items.filter(({ status }) => !isSettled(status))
  const due = open.flatMap(({ dated }) => (dated.type === 'due' && dated.due >= now ? [dated.due + 1] : []))
  const moments = [nextCard(picture)?.at, due[0]]
  return Math.min(...moments.filter((moment) => moment !== undefined))
}

/** Shortly before the next deadline of something that is still to be seen in the shared area. */
function lastLook({ items, now }: Picture): Instant {
  const looks = items.flatMap(({ dated, status }) => {
    const seen = dated.item.kind === 'return' && dated.item.destination === 'shared-area' && !isSettled(status)
    return seen && dated.type === 'due' && dated.due - LAST_LOOK > now ? [dated.due - LAST_LOOK] : []
  })
  return looks[0] ?? Number.POSITIVE_INFINITY
}
