import { type FilePlace, placeKey } from '../../domain/evidence/file-place.ts'
import type { ReceivedDocuments } from '../../domain/evidence/received-documents.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import type { HeldDocuments } from '../ports/documents.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { receiveTurn } from '../turns.ts'
import { showAtOnce } from '../watch/show-at-once.ts'
import type { Wisher } from '../wisher.ts'
import { refuseUnlessTaken } from './hold-documents.ts'
import { type OpenPlace, openPlace } from './open-place.ts'
import { noteReceived, putAll } from './put-all.ts'
import type { Target } from './put-in-place.ts'
import { LARGEST, type ReadDocument, readDocument } from './read-document.ts'

/** What somebody answered: where it goes. */
export interface Placing {
  readonly inspectionId: string
  readonly id: string
  readonly by: Wisher
  readonly place: FilePlace
}

/** What came of it. */
export interface Placed {
  readonly received: ReceivedDocuments
  /** Of the place. */
  readonly title: string
  readonly folderUrl: string
  /** How many bear another name than they came with, since that was taken. */
  readonly renamed: number
  /** How many could not be put there. */
  readonly left: number
}

/**
 * Puts documents that were held where their person says: all are looked at first, then each is put there once. Pressed twice it is
 * done once; cut short anywhere it is finished later. Throws `Refusal`, `GraphFailure`.
 * @param upload the bytes of a document that comes with the answer
 */
export async function placeDocuments(
  needs: Surroundings,
  placing: Placing,
  upload?: AsyncIterable<Uint8Array>,
): Promise<Placed> {
  const { inspectionId, id, by, place } = placing
  const { placed, fresh } = await needs.turns.run(receiveTurn(inspectionId, id), async () => {
    const picture = await see(needs, inspectionId)
    const open = await openPlace(needs, picture, place, by)
    const before = await receivedBefore(needs, placing)
    if (before) return { placed: asBefore(before, open), fresh: false }
    const held = await heldFor(needs, placing)
    refuseUnlessTaken(picture, held.documents)
    return { placed: await put(needs, picture, { held, open, place }, upload), fresh: true }
  })
  if (!fresh) return placed
  needs.log.info('documents received', { inspection: inspectionId, place: placeKey(place), person: by.id })
  await showAtOnce(needs, inspectionId)
  await refreshCards(needs, inspectionId)
  return placed
}

/** The answer was lost, or they pressed twice. */
async function receivedBefore({ store }: Surroundings, placing: Placing): Promise<ReceivedDocuments | null> {
  const { inspectionId, id, by, place } = placing
  const received = await store.receivedDocuments.get(inspectionId, id)
  if (received?.by.person !== by.id) return null
  if (received.undone) throw new Refusal('already undone', 'That was undone. Send it again.')
  if (placeKey(received.place) === placeKey(place)) return received
  throw new Refusal('not possible', 'It was put elsewhere already. Undo that first, then send it again.')
}

function asBefore(received: ReceivedDocuments, { title, folder }: OpenPlace): Placed {
  return { received, title, folderUrl: folder.webUrl, renamed: 0, left: 0 }
}

async function heldFor(
  { store, clock }: Surroundings,
  { inspectionId, id, by, place }: Placing,
): Promise<HeldDocuments> {
  const held = await store.documents.held(inspectionId, id, clock.now())
  if (held?.by.id === by.id) {
    if (held.chosen === undefined || placeKey(held.chosen) === placeKey(place)) return held
    throw new Refusal('changed meanwhile', 'It is on its way to another place. Look again in a few minutes.')
  }
  throw new Refusal('not possible', 'It is not held any more: what is sent waits for an hour. Send it again.')
}

interface Wanted {
  readonly held: HeldDocuments
  readonly open: OpenPlace
  readonly place: FilePlace
}

async function put(
  needs: Surroundings,
  picture: Picture,
  { held, open, place }: Wanted,
  upload: AsyncIterable<Uint8Array> | undefined,
): Promise<Placed> {
  const { inspection } = picture
  const folders = await needs.store.folders.of(inspection.id)
  const target = { driveId: inspection.place.driveId, folder: open.folder, folders }
  const read = await readAll(needs, held, target, upload)
  const documents = held.documents.map((one, index) => ({ ...one, digest: read[index]?.digest ?? '' }))
  const chosen = { ...held, documents, chosen: place }
  await needs.store.documents.hold(chosen)
  const { files, failed } = await putAll(needs, chosen, target, read)
  if (files.length === 0) {
    await needs.store.documents.hold(held)
    throw failed[0]
  }
  const renamed = await countRenamed(needs, chosen)
  const received = await noteReceived(needs, chosen, files)
  const { webUrl: folderUrl } = open.folder
  return { received, title: open.title, folderUrl, renamed, left: held.documents.length - files.length }
}

async function readAll(
  needs: Surroundings,
  { documents }: HeldDocuments,
  { driveId, folder, folders }: Target,
  upload: AsyncIterable<Uint8Array> | undefined,
): Promise<readonly ReadDocument[]> {
  const read: ReadDocument[] = []
  let most = LARGEST
  for (const document of documents) {
    const about = { driveId, folders, folderUrl: folder.webUrl }
    const one = await readDocument(needs, document, about, { upload, most })
    read.push(one)
    most -= one.bytes.length
  }
  return read
}

async function countRenamed({ store, clock }: Surroundings, { inspectionId, id }: HeldDocuments): Promise<number> {
  const held = await store.documents.held(inspectionId, id, clock.now())
  return held?.documents.filter(({ name, as }) => as !== undefined && as !== name).length ?? 0
}
