import type { Deed } from '../../../src/domain/inspection/deed.ts'
import type { Picture } from '../../../src/domain/inspection/picture.ts'
import { see } from '../../../src/services/see.ts'
import type { Told } from '../../cards/told-card.ts'
import { toldDeed } from '../../telling/told-deed.ts'
import { ownerShown } from '../owner-shown.ts'
import type { Doing } from './verb.ts'

/** What was recorded, in words, and the way back. */
export async function tellDeed({ needs, inspectionId, readByAll }: Doing, deed: Deed): Promise<Told> {
  const picture = await see(needs, inspectionId)
  const sentence = toldDeed(picture, readByAll ? byRole(picture, deed) : deed)
  return { sentence, undo: { kind: 'deed', id: deed.id } }
}

/** In a channel people are named by role. */
function byRole(picture: Picture, deed: Deed): Deed {
  if (deed.type !== 'taken') return deed
  const item = picture.items.find(({ dated }) => dated.item.id === deed.itemId)
  return { ...deed, name: (item && ownerShown(item, 'channel', picture)) ?? 'somebody' }
}
