import type { FilePlace } from '../../domain/evidence/file-place.ts'
import type { ReceivedDocuments, ReceivedFile } from '../../domain/evidence/received-documents.ts'
import { GraphFailure } from '../graph-failure.ts'
import { isInDoubt } from '../make-once.ts'
import type { HeldDocuments } from '../ports/documents.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import { toldMove } from '../told-move.ts'
import { doerOf } from '../wisher.ts'
import { putInPlace, type Target } from './put-in-place.ts'
import type { ReadDocument } from './read-document.ts'

/** Documents whose place is known. */
export type Chosen = HeldDocuments & { readonly chosen: FilePlace }

export interface Put {
  readonly files: readonly ReceivedFile[]
  /** Why others did not go: `Refusal`, `GraphFailure`. */
  readonly failed: readonly unknown[]
}

/**
 * Puts each in its place; what is refused of one does not keep the others. Where it is in doubt whether one arrived, the rest
 * waits: throws `Refusal`, and the agenda finishes it.
 * @param read by index; absent what cannot be had again
 */
export async function putAll(
  needs: Surroundings,
  held: Chosen,
  target: Target,
  read: readonly (ReadDocument | undefined)[],
): Promise<Put> {
  const files: ReceivedFile[] = []
  const failed: unknown[] = []
  for (const [index, document] of held.documents.entries()) {
    const bytes = read[index]?.bytes
    try {
      const { fileId, from } = await putInPlace(needs, target, { held, index, document, ...(bytes && { bytes }) })
      files.push({ fileId, from, digest: document.digest ?? '' })
    } catch (error) {
      if (error instanceof Refusal) failed.push(error)
      else if (!(error instanceof GraphFailure)) throw error
      else if (isInDoubt(error)) throw inDoubt(needs, held, error)
      else failed.push(toldMove(error))
    }
  }
  return { files, failed }
}

/** They are there: what was held of them goes, names and all. */
export async function noteReceived(
  { store, clock }: Pick<Surroundings, 'store' | 'clock'>,
  { id, inspectionId, by, chosen: place }: Chosen,
  files: readonly ReceivedFile[],
): Promise<ReceivedDocuments> {
  const received = { id, inspectionId, by: doerOf(by), at: clock.now(), place, files }
  await store.transaction(async ({ documents, receivedDocuments }) => {
    await documents.letGo(inspectionId, id)
    await receivedDocuments.record(received)
  })
  return received
}

function inDoubt({ wake }: Surroundings, { inspectionId }: HeldDocuments, error: GraphFailure): Refusal {
  wake(inspectionId)
  const told =
    'SharePoint did not say whether it arrived. Waymark finds that out by itself: look again in a few minutes.'
  return new Refusal('changed meanwhile', told, error)
}
