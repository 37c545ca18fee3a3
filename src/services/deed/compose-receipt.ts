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
  const { id } = picture.inspection
  const places = placesOf(item)
  const [files, contents] = [await library.files(id, places), await library.contents(id, places)]
  return writeReceipt({ picture, one, deed, files, contents })
}
