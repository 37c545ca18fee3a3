import { type FilePlace, folderOfPlace } from '../../domain/evidence/file-place.ts'
import { isSettled } from '../../domain/evidence/item-status.ts'
import { isClosed } from '../../domain/evidence/places-for.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import { allow } from '../allow.ts'
import { itemFor } from '../deed/item-acts.ts'
import type { PlacedFolder } from '../ports/store.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { closedPlace } from './hold-documents.ts'

/** A place that this person may put a document to, and its folder. */
export interface OpenPlace {
  readonly title: string
  readonly folder: PlacedFolder
}

/** Throws `Refusal`. */
export async function openPlace(
  { store }: Pick<Surroundings, 'store'>,
  picture: Picture,
  place: FilePlace,
  by: Wisher,
): Promise<OpenPlace> {
  const title =
    place.type === 'return' ? titleOfReturn(picture, place.itemId, by) : titleOfIndicator(picture, place.number, by)
  const folders = await store.folders.of(picture.inspection.id)
  const keys = place.type === 'return' ? [folderOfPlace(place)] : [folderOfPlace(place), 'working/evidence']
  const folder = keys.flatMap((key) => folders.find((one) => one.key === key) ?? [])[0]
  if (!folder) throw new Refusal('not possible', 'Its folder is not there yet. Set up the folders first.')
  return { title, folder }
}

function titleOfReturn(picture: Picture, itemId: string, by: Wisher): string {
  const one = itemFor(picture, itemId, 'filed', by)
  const { title } = one.dated.item
  if (isClosed(picture, itemId)) throw closedPlace(picture, itemId)
  if (isSettled(one.status))
    throw new Refusal('not possible', `${title} is marked ${one.status.state}. Undo that first.`)
  return title
}

function titleOfIndicator(picture: Picture, number: string, by: Wisher): string {
  allow(picture, by, 'edit evidence')
  const indicator = picture.inspection.settings.indicators.find((one) => one.number === number)
  if (!indicator) throw new Refusal('unknown item', 'That indicator is not part of this inspection any more.')
  return `Evidence for ${indicator.number} ${indicator.title}`
}
