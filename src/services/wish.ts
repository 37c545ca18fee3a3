import { may, roleOf, type Wish } from '../domain/access.ts'
import type { Act, ActType, Deed } from '../domain/inspection/deed.ts'
import type { ItemPicture, Picture } from '../domain/inspection/picture.ts'
import { keepCards } from './post.ts'
import { Refusal } from './refusal.ts'
import { see } from './see.ts'
import type { Surroundings } from './surroundings.ts'

/** Who wishes: taken from a token or an activity's sender, never from what they sent. */
export interface Wisher {
  readonly id: string
  readonly name: string
}

/** Which acts a kind of item takes. */
const ACTS: Readonly<Record<ItemPicture['dated']['item']['kind'], readonly ActType[]>> = {
  return: ['taken', 'ready', 'signed off', 'handed in', 'not applicable'],
  action: ['taken', 'done', 'not applicable'],
  incoming: ['arrived', 'not applicable'],
  milestone: ['not applicable'],
  meeting: ['done', 'not applicable'],
  window: ['not applicable'],
}

/** Records that a person did something. Throws `Refusal`; nothing is recorded then. */
export async function act(
  needs: Surroundings,
  { inspectionId, itemId, act, by }: { inspectionId: string; itemId: string; act: Act; by: Wisher },
): Promise<Deed> {
  const picture = await see(needs, inspectionId)
  const item = itemFor(picture, itemId, act.type, by)
  if (act.type === 'handed in' && act.when > picture.now) {
    throw new Refusal('not possible', 'That time lies ahead. Give the time at which it was handed in.')
  }
  const same = item.status.deedId !== undefined && item.status.state === act.type
  if (same) throw new Refusal('not possible', `${item.dated.item.title} is marked ${act.type} already.`)
  const deed: Deed = {
    ...act,
    id: needs.newId(),
    inspectionId,
    itemId,
    at: picture.now,
    by: { person: by.id, name: by.name },
  }
  await needs.store.deeds.record(deed)
  needs.log.info('deed', { inspection: inspectionId, item: itemId, type: act.type, person: by.id })
  await refreshCards(needs, inspectionId)
  return deed
}

/** Takes a deed back; it stays on record as undone. Throws `Refusal`. */
export async function undo(
  needs: Surroundings,
  { inspectionId, deedId, by }: { inspectionId: string; deedId: string; by: Wisher },
): Promise<Deed> {
  const picture = await see(needs, inspectionId)
  const deed = await needs.store.deeds.get(inspectionId, deedId)
  if (!deed) throw new Refusal('unknown item', 'There is nothing to undo: it was not found.')
  const owner = deed.by === 'watch' ? undefined : deed.by.person
  allow(picture, by, 'undo', owner)
  const actor = { person: by.id, name: by.name }
  if (!(await needs.store.deeds.undo(inspectionId, deedId, picture.now, actor))) {
    throw new Refusal('already undone', 'It was undone already.')
  }
  needs.log.info('undone', { inspection: inspectionId, item: deed.itemId, type: deed.type, person: by.id })
  await refreshCards(needs, inspectionId)
  return deed
}

/** The item, if it is there, takes this act, and this person may. */
export function itemFor(picture: Picture, itemId: string, type: ActType, by: Wisher): ItemPicture {
  const item = picture.items.find(({ dated }) => dated.item.id === itemId)
  if (!item) throw new Refusal('unknown item', 'That item is not part of this inspection any more.')
  if (!ACTS[item.dated.item.kind].includes(type)) {
    throw new Refusal('not possible', `${item.dated.item.title} cannot be marked ${type}.`)
  }
  allow(picture, by, type, item.owner.person?.id)
  return item
}

/** What a person may do to an item as it stands; the surfaces offer nothing else. */
export function wishesFor(picture: Picture, item: ItemPicture, person: string): readonly ActType[] {
  const role = roleOf(person, picture.inspection, picture.programme)
  const owner = item.owner.person?.id
  return ACTS[item.dated.item.kind].filter((type) => may({ id: person, role }, type, { ...(owner && { owner }) }))
}

function allow({ inspection, programme }: Picture, by: Wisher, wish: Wish, owner: string | undefined): void {
  const role = roleOf(by.id, inspection, programme)
  if (may({ id: by.id, role }, wish, { ...(owner !== undefined && { owner }) })) return
  throw new Refusal(
    'not allowed',
    role === 'outside'
      ? 'You have no seat in this inspection. The coordinator can give you one.'
      : 'You may not do this. Its owner or the coordinator can.',
  )
}

/** A card that cannot be edited now is edited by the next tick: the deed stands either way. */
async function refreshCards(needs: Surroundings, inspectionId: string): Promise<void> {
  try {
    await keepCards(needs, inspectionId)
  } catch (error) {
    needs.log.warn('card not refreshed', { inspection: inspectionId, reason: String(error) })
  }
  needs.wake(inspectionId)
}
