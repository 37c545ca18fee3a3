import { folderKey } from '../../domain/evidence/folder-plan.ts'
import type { Deed } from '../../domain/inspection/deed.ts'
import type { ItemPicture, Picture } from '../../domain/inspection/picture.ts'
import { itemFor } from '../deed/item-acts.ts'
import { GraphFailure } from '../graph-failure.ts'
import { isInDoubt } from '../make-once.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { toldMove } from '../told-move.ts'
import { watchTurn } from '../turns.ts'
import { showAtOnce } from '../watch/show-at-once.ts'
import { doerOf, type Wisher } from '../wisher.ts'
import { carryOut, type Filing, giveUp, keyOf } from './carry-out-filing.ts'

/** A person follows a suggestion: `eTag` is the file's as they were shown it. */
export interface MoveWish {
  readonly inspectionId: string
  readonly itemId: string
  readonly fileId: string
  readonly eTag: string
  readonly by: Wisher
}

/**
 * Moves a file that lies elsewhere into its return's working folder, if it is still what was suggested. The deed is
 * recorded with the intent, so that a move that was cut short is finished later and can be taken back. Throws `Refusal`,
 * `GraphFailure`.
 */
export async function moveToReturn(needs: Surroundings, wish: MoveWish): Promise<Deed> {
  const { inspectionId, itemId } = wish
  const deed = await needs.turns.run(watchTurn(inspectionId), async () => {
    const picture = await see(needs, inspectionId)
    refuseUnlessSuggested(itemFor(picture, itemId, 'filed', wish.by), wish)
    const begun = await begin(needs, picture, wish)
    await finish(needs, picture, begun)
    return begun.deed
  })
  needs.log.info('file moved', { inspection: inspectionId, item: itemId, person: wish.by.id })
  await showAtOnce(needs, inspectionId)
  await refreshCards(needs, inspectionId)
  return deed
}

function refuseUnlessSuggested({ status }: ItemPicture, { fileId, eTag }: MoveWish): void {
  const suggested = status.findings?.some(({ move }) => move?.fileId === fileId && move.eTag === eTag)
  if (suggested) return
  throw new Refusal('changed meanwhile', 'The file was changed or moved just now. Look at it, then try again.')
}

async function begin(needs: Surroundings, { inspection, now }: Picture, wish: MoveWish): Promise<Filing> {
  const { inspectionId, itemId, fileId, eTag, by } = wish
  const { driveId } = inspection.place
  const to = (await needs.store.folders.of(inspectionId)).find(
    ({ key }) => key === folderKey('working', itemId),
  )?.itemId
  const from = (await needs.library.entries(driveId, [fileId])).get(fileId)?.parentId
  if (to === undefined) throw new Refusal('not possible', 'Its working folder is not there. Set up the folders first.')
  if (from === undefined) throw new Refusal('changed meanwhile', 'The file is gone. Nothing was changed.')
  const act = { type: 'filed', file: fileId, from, to } as const
  const deed = { ...act, id: needs.newId(), inspectionId, itemId, at: now, by: doerOf(by) }
  const filing = { deed, eTag, driveId }
  await needs.store.transaction(async (store) => {
    await store.deeds.record(deed)
    await store.effects.begin(inspectionId, keyOf(filing), now)
  })
  return filing
}

/** What is refused leaves no deed; what is in doubt is finished by the agenda. */
async function finish(needs: Surroundings, { inspection }: Picture, filing: Filing): Promise<void> {
  try {
    await carryOut(needs, filing)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    if (!isInDoubt(error)) await giveUp(needs, filing)
    needs.wake(inspection.id)
    throw toldMove(error)
  }
}
