import { extensionOf } from '../../domain/evidence/extension-of.ts'
import { folderOfPlace } from '../../domain/evidence/file-place.ts'
import type { ReceivedDocuments, ReceivedFile } from '../../domain/evidence/received-documents.ts'
import { allow, OWNER_MAY } from '../allow.ts'
import { GraphFailure } from '../graph-failure.ts'
import { moveFile } from '../move-file.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import type { Entry } from '../ports/library.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme, see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { toldMove } from '../told-move.ts'
import { receiveTurn } from '../turns.ts'
import { showAtOnce } from '../watch/show-at-once.ts'
import { doerOf, type Wisher } from '../wisher.ts'
import { digestIn } from './put-in-place.ts'

interface Undoing {
  readonly inspectionId: string
  readonly id: string
  readonly by: Wisher
}

/**
 * Takes documents out again that came this way: into the recycle bin, or back where they lay. One that was moved or edited since
 * stays, and all with it; one that is gone already is gone. Throws `Refusal`, `GraphFailure`.
 */
export async function undoReceived(needs: Surroundings, undoing: Undoing): Promise<ReceivedDocuments> {
  const { inspectionId, id, by } = undoing
  const received = await needs.turns.run(receiveTurn(inspectionId, id), async () => {
    const one = await receivedFor(needs, undoing)
    await takeOut(needs, one).catch((error: unknown) => {
      throw error instanceof GraphFailure ? toldMove(error) : error
    })
    if (!(await needs.store.receivedDocuments.undo(inspectionId, id, needs.clock.now(), doerOf(by)))) {
      throw new Refusal('already undone', 'It was undone already.')
    }
    return one
  })
  needs.log.info('documents taken out', { inspection: inspectionId, person: by.id, files: received.files.length })
  await showAtOnce(needs, inspectionId)
  await refreshCards(needs, inspectionId)
  return received
}

async function receivedFor(needs: Surroundings, { inspectionId, id, by }: Undoing): Promise<ReceivedDocuments> {
  const picture = await see(needs, inspectionId)
  allow(picture, by, 'look')
  const received = await needs.store.receivedDocuments.get(inspectionId, id)
  if (!received) throw new Refusal('unknown item', 'There is nothing to undo: it was not found.')
  allow(picture, by, 'undo', OWNER_MAY, received.by.person)
  if (received.undone) throw new Refusal('already undone', 'It was undone already.')
  return received
}

async function takeOut(needs: Surroundings, { inspectionId, place, files }: ReceivedDocuments): Promise<void> {
  const { driveId } = (await inspectionAndProgramme(needs, inspectionId)).inspection.place
  const folders = await needs.store.folders.of(inspectionId)
  const keys = [folderOfPlace(place), ...(place.type === 'indicator' ? ['working/evidence'] : [])]
  const within = folders.flatMap(({ key, itemId }) => (keys.includes(key) ? [itemId] : []))
  const entries = await needs.library.entries(
    driveId,
    files.map(({ fileId }) => fileId),
  )
  const there = files.flatMap((file) => {
    const entry = entries.get(file.fileId)
    return entry && entry.parentId !== file.from ? [{ file, entry }] : []
  })
  for (const { file, entry } of there) {
    if (!within.includes(entry.parentId)) throw changed('moved')
    if (!(await isAsItCame(needs, { driveId, folders }, file, entry))) throw changed('edited')
  }
  for (const { file, entry } of there) {
    if (file.from === null) await needs.uploads.remove(driveId, entry.id, entry.eTag)
    else await moveFile(needs.library, driveId, { id: entry.id, to: file.from, eTag: entry.eTag })
  }
}

/** What was only moved goes back however it was edited. */
async function isAsItCame(
  needs: Surroundings,
  target: Parameters<typeof digestIn>[1],
  { from, digest }: ReceivedFile,
  { id, name }: Entry,
): Promise<boolean> {
  if (from !== null) return true
  return (await digestIn(needs, target, id, { extension: extensionOf(name) })) === digest
}

function changed(how: 'moved' | 'edited'): Refusal {
  return new Refusal(
    'changed meanwhile',
    `It was ${how} since, so it stays. Take it out in SharePoint if it is not wanted.`,
  )
}
