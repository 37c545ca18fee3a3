import { type HandInReceipt, placesOf, writeReceipt } from '../../domain/evidence/hand-in-receipt.ts'
import type { Deed, HandedIn } from '../../domain/inspection/deed.ts'
import type { ItemPicture, Picture } from '../../domain/inspection/picture.ts'
import type { Store } from '../ports/store.ts'

/** What a hand-in's receipt says; the digests of its files are filled in afterwards. */
export async function composeReceipt(
  { library }: Pick<Store, 'library'>,
  picture: Picture,
  one: ItemPicture,
  deed: Deed & HandedIn,
): Promise<HandInReceipt | undefined> {
  const { item } = one.dated
  if (item.kind !== 'return') return undefined
  const files = await library.files(picture.inspection.id, placesOf(item))
  return writeReceipt({ picture, one, deed, files })
}
