import { extensionOf } from '../../domain/evidence/extension-of.ts'
import type { FilePlace } from '../../domain/evidence/file-place.ts'
import { readWhole } from '../hand-out/read-whole.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { documentNamed, holdDocuments, refuseUnlessTaken } from './hold-documents.ts'
import { openPlace } from './open-place.ts'
import { piecesOf } from './pieces-of.ts'
import { type Placed, placeDocuments } from './place-documents.ts'
import { LARGEST, tooLarge } from './read-document.ts'

export interface Upload {
  readonly inspectionId: string
  /** The caller's, so that what is sent twice is put there once. */
  readonly id: string
  readonly by: Wisher
  readonly place: FilePlace
  readonly name: string
}

/**
 * Takes a document whose bytes come with the answer. Whether its person may, and whether it is taken at all, is known before the
 * first of them is read, and never more of them than are taken. Throws `Refusal`, `GraphFailure`.
 */
export async function receiveUpload(
  needs: Surroundings,
  { inspectionId, id, by, place, name }: Upload,
  content: AsyncIterable<Uint8Array>,
): Promise<Placed> {
  const picture = await see(needs, inspectionId)
  const { folder } = await openPlace(needs, picture, place, by)
  const document = documentNamed(name, extensionOf(name), { type: 'upload' })
  refuseUnlessTaken(picture, [document])
  const bytes = await readWhole(content, LARGEST)
  if (bytes === null) throw tooLarge(folder.webUrl)
  // Nobody sends under another's id.
  const own = `${by.id}.${id}`
  if (!(await isKnown(needs, inspectionId, own))) await holdDocuments(needs, picture, by, [document], own)
  return placeDocuments(needs, { inspectionId, id: own, by, place }, piecesOf(bytes))
}

/** Sent once more: what is known of the first attempt tells whether that arrived. */
async function isKnown({ store, clock }: Surroundings, inspectionId: string, id: string): Promise<boolean> {
  const held = await store.documents.held(inspectionId, id, clock.now())
  return (held ?? (await store.receivedDocuments.get(inspectionId, id))) !== null
}
