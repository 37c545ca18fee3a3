import type { Wish } from '../../../src/domain/access.ts'
import { ownerFor } from '../../../src/domain/inspection/owner.ts'
import type { ItemPicture, Picture } from '../../../src/domain/inspection/picture.ts'
import { allow } from '../../../src/services/allow.ts'
import { see } from '../../../src/services/see.ts'
import { itemOf, outdated, type Pressed } from './verb.ts'

/** What a button is about, as it stands now. Throws `Refusal` where it is gone, or whoever pressed it may not do that. */
export async function pressedItem(
  pressed: Pressed,
  wish: Wish,
): Promise<Pressed & { readonly picture: Picture; readonly one: ItemPicture }> {
  const picture = await see(pressed.needs, pressed.inspectionId)
  const one = picture.items.find(({ dated }) => dated.item.id === itemOf(pressed))
  if (!one) throw outdated()
  allow(picture, pressed.by, wish, undefined, ownerFor(one.owner, pressed.by.id))
  return { ...pressed, picture, one }
}
