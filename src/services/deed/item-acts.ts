import { mayIn } from '../../domain/access.ts'
import type { ActType } from '../../domain/inspection/deed.ts'
import { ownerFor } from '../../domain/inspection/owner.ts'
import type { ItemPicture, Picture } from '../../domain/inspection/picture.ts'
import { allow, OWNER_MAY } from '../allow.ts'
import { Refusal } from '../refusal.ts'
import type { Wisher } from '../wisher.ts'

/** Which acts a kind of item takes. */
const ACTS: Readonly<Record<ItemPicture['dated']['item']['kind'], readonly ActType[]>> = {
  return: ['taken', 'ready', 'signed off', 'handed in', 'answered', 'filed', 'not applicable'],
  action: ['taken', 'done', 'not applicable'],
  incoming: ['arrived', 'not applicable'],
  milestone: ['done', 'not applicable'],
  meeting: ['moved', 'done', 'not applicable'],
  window: ['not applicable'],
}

/** Why an item does not take an act. */
const NO_SUCH_ACT: Readonly<Record<ActType, string>> = {
  taken: 'nobody takes this on.',
  done: 'this cannot be marked done.',
  ready: 'only a return can be ready.',
  'signed off': 'only a return is signed off.',
  'handed in': 'only a return is handed in.',
  arrived: 'only what the inspection team sends can arrive.',
  answered: 'only a return has parts.',
  filed: 'only a return has a folder.',
  moved: 'only a meeting can be moved.',
  'not applicable': 'this always applies.',
}

/** The item, if it is there, takes this act, and this person may. */
export function itemFor(picture: Picture, itemId: string, type: ActType, by: Wisher): ItemPicture {
  allow(picture, by, 'look')
  const item = picture.items.find(({ dated }) => dated.item.id === itemId)
  if (!item) throw new Refusal('unknown item', 'That is not part of this inspection any more.')
  if (!ACTS[item.dated.item.kind].includes(type)) {
    throw new Refusal('not possible', `${item.dated.item.title}: ${NO_SUCH_ACT[type]}`)
  }
  allow(picture, by, type, OWNER_MAY, ownerFor(item.owner, by.id))
  return item
}

/** What a person may do to an item as it stands; the surfaces offer nothing else. */
export function wishesFor(picture: Picture, item: ItemPicture, person: string): readonly ActType[] {
  return ACTS[item.dated.item.kind].filter((type) => mayIn(picture, person, type, ownerFor(item.owner, person)))
}
