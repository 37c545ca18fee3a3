import { roleOf } from '../../domain/access.ts'
import type { Deed } from '../../domain/inspection/deed.ts'
import type { Person } from '../../domain/inspection/inspection.ts'
import { ownerFor } from '../../domain/inspection/owner.ts'
import type { ItemPicture, Picture } from '../../domain/inspection/picture.ts'
import { allow } from '../allow.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { act, refuseDone } from './act.ts'
import { itemFor } from './item-acts.ts'

/** Gives an item to somebody, who is its owner from then on; whoever owns one may hand it over so. Throws `Refusal`. */
export async function assign(
  needs: Surroundings,
  wish: { readonly inspectionId: string; readonly itemId: string; readonly by: Wisher; readonly to: string },
): Promise<Deed> {
  const { inspectionId, itemId, by, to } = wish
  const picture = await see(needs, inspectionId)
  const one = itemFor(picture, itemId, 'taken', by)
  if (to !== by.id) {
    allow(
      picture,
      by,
      'assign',
      'Only its owner, a leader or the coordinator gives it to somebody else.',
      ownerFor(one.owner, by.id),
    )
  }
  const { id: person, name } = personFor(picture, to)
  return act(needs, {
    ...{ inspectionId, itemId, by, act: { type: 'taken', person, name } },
    check: (_now, now) => refuseSame(now, person, by),
  })
}

function refuseSame(one: ItemPicture, person: string, by: Wisher): void {
  const { title } = one.dated.item
  if (one.owner.person?.id === person && (person !== by.id || one.owner.takenAt !== undefined)) {
    throw new Refusal('not possible', `${title} is with ${person === by.id ? 'you' : one.owner.person.name} already.`)
  }
  refuseDone(one, 'taken', by)
}

/** Somebody who may do something about it once it is theirs. */
function personFor({ inspection, programme }: Picture, id: string): Person {
  const people = inspection.seats.flatMap(({ holder, deputy }) => [holder, deputy])
  const found = people.find((one) => one?.id === id)
  if (!found) {
    throw new Refusal('not possible', 'They have no seat in this inspection. The coordinator can give them one first.')
  }
  if (!['viewer', 'outside'].includes(roleOf(id, inspection, programme))) return found
  throw new Refusal('not possible', `${found.name} only looks on in this inspection. Choose somebody else.`)
}
