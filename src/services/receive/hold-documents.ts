import { countChiNumbers } from '../../domain/evidence/chi-number.ts'
import { isTemporary } from '../../domain/evidence/place-files.ts'
import { closedItemNamed } from '../../domain/evidence/suggest-place.ts'
import { folderUrlOf } from '../../domain/inspection/folder-url.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import { safeName } from '../../domain/log/safe-name.ts'
import type { HeldDocument, HeldDocuments } from '../ports/documents.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import { UseFolder } from '../use-folder.ts'
import type { Wisher } from '../wisher.ts'

/** Whoever is asked where it goes may be away for a while. */
const KEPT = 60 * 60_000

/** More than these are dropped by mistake. */
const MOST = 10

type Needs = Pick<Surroundings, 'store' | 'clock' | 'newId' | 'wake'>

/** Keeps what somebody sent, until they have said where it goes. Nothing of what is not taken is kept. Throws `Refusal`. */
export async function holdDocuments(
  needs: Needs,
  picture: Picture,
  by: Wisher,
  documents: readonly HeldDocument[],
  id = needs.newId(),
): Promise<HeldDocuments> {
  const inspectionId = picture.inspection.id
  refuseUnlessTaken(picture, documents)
  const expires = needs.clock.now() + KEPT
  const held = { id, inspectionId, by: { id: by.id, name: by.name }, expires, documents }
  await needs.store.documents.hold(held)
  // What nobody answers for goes by itself.
  needs.wake(inspectionId)
  return held
}

/** A name that the library takes. */
export function documentNamed(name: string, extension: string, source: HeldDocument['source']): HeldDocument {
  return { name: safeName(name), extension, source }
}

/** Whatever their names tell. Throws `Refusal`. */
export function refuseUnlessTaken(picture: Picture, documents: readonly HeldDocument[]): void {
  if (documents.length > MOST) throw new Refusal('not possible', `Send at most ${MOST} documents at once.`)
  for (const document of documents) refuseName(picture, document)
}

function refuseName(picture: Picture, document: HeldDocument): void {
  if (countChiNumbers(document.name) > 0) {
    throw new UseFolder(
      'Its name has a CHI number in it, so it was not taken. What is about people goes into its own folder, by hand.',
      picture.folderUrls.get('working'),
    )
  }
  if (isTemporary(document.name)) {
    throw new Refusal('not possible', 'That is a file of Office’s own, not the document. Send the document itself.')
  }
  const closed = closedItemNamed(document, picture)
  if (closed !== undefined) throw closedPlace(picture, closed)
}

/** What is about people, or not yet public, never passes through a chat. */
export function closedPlace(picture: Picture, itemId: string): UseFolder {
  const item = [...picture.programme.items, ...picture.inspection.calendar.added].find(({ id }) => id === itemId)
  const name = item && 'artefact' in item && item.artefact !== undefined ? item.artefact : 'this'
  return new UseFolder(
    `What belongs to ${name} is about people or not yet public, so it is not taken this way. Put it into its folder yourself: only those who may see it can open that.`,
    item && folderUrlOf(item, picture),
  )
}
