import type { Instant } from '../../domain/schedule/day.ts'
import type { FilingStep } from '../agenda/filing-step.ts'
import { GraphFailure } from '../graph-failure.ts'
import type { HeldDocument } from '../ports/documents.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { receiveTurn } from '../turns.ts'
import { openPlace } from './open-place.ts'
import { type Chosen, noteReceived, putAll } from './put-all.ts'
import { keyOf, type Target } from './put-in-place.ts'
import { LARGEST, type ReadDocument, readDocument } from './read-document.ts'

const RETRY = 60_000

/** Puts into place what was on its way when Waymark stopped or an answer was lost, and forgets what nobody answered for. */
export const finishReceivedStep: FilingStep = {
  name: 'finish received documents',
  async run(needs, inspectionId) {
    const now = needs.clock.now()
    const again: Instant[] = []
    let changed = false
    for (const one of await needs.store.documents.allHeld(inspectionId)) {
      if (isChosen(one)) {
        const isDone = await needs.turns.run(receiveTurn(inspectionId, one.id), () => finish(needs, one))
        if (isDone) changed = true
        else again.push(now + RETRY)
      } else if (one.expires <= now) await needs.store.documents.letGo(inspectionId, one.id)
      else again.push(one.expires)
    }
    return { changed, again: again.length > 0 ? Math.min(...again) : null }
  },
}

/** False where it has to wait. */
async function finish(needs: Surroundings, { inspectionId, id }: Chosen): Promise<boolean> {
  const held = await needs.store.documents.held(inspectionId, id, needs.clock.now())
  // Whoever had the turn before has done it.
  if (!isChosen(held)) return true
  try {
    const picture = await see(needs, inspectionId)
    const { folder } = await openPlace(needs, picture, held.chosen, held.by)
    const folders = await needs.store.folders.of(inspectionId)
    const target = { driveId: picture.inspection.place.driveId, folder, folders }
    const { files } = await putAll(needs, held, target, await readAgain(needs, held, target))
    if (files.length > 0) await noteReceived(needs, held, files)
    else await giveUp(needs, held)
  } catch (error) {
    const isOver = needs.clock.now() >= held.expires
    if (
      error instanceof GraphFailure ||
      (error instanceof Refusal && error.reason === 'changed meanwhile' && !isOver)
    ) {
      return false
    }
    if (!(error instanceof Refusal)) throw error
    await giveUp(needs, held)
  }
  return true
}

function isChosen(held: Partial<Chosen> | null): held is Chosen {
  return held?.chosen !== undefined
}

/** What cannot be had again is only looked for. */
async function readAgain(needs: Surroundings, { documents }: Chosen, target: Target) {
  const read: (ReadDocument | undefined)[] = []
  for (const document of documents) read.push(await readOne(needs, document, target))
  return read
}

async function readOne(needs: Surroundings, document: HeldDocument, { driveId, folder, folders }: Target) {
  if (document.source.type !== 'sent') return undefined
  const about = { driveId, folders, folderUrl: folder.webUrl }
  try {
    return await readDocument(needs, document, about, { upload: undefined, most: LARGEST })
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** It is not there, and does not come. */
async function giveUp({ store, log }: Surroundings, { inspectionId, id, documents }: Chosen): Promise<void> {
  await store.transaction(async (within) => {
    for (const index of documents.keys()) await within.effects.withdraw(inspectionId, keyOf({ id }, index))
    await within.documents.letGo(inspectionId, id)
  })
  log.warn('documents given up', { inspection: inspectionId, count: documents.length })
}
