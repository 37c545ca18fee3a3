import type { Deed } from '../../domain/inspection/deed.ts'
import { allow, OWNER_MAY } from '../allow.ts'
import { moveBack } from '../examine/move-back.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { doerOf, type Wisher } from '../wisher.ts'
import { refuseMoveBack } from './refuse-move-back.ts'

/** Takes a deed back; it stays on record as undone. Throws `Refusal`. */
export async function undoDeed(
  needs: Surroundings,
  { inspectionId, deedId, by }: { inspectionId: string; deedId: string; by: Wisher },
): Promise<Deed> {
  const picture = await see(needs, inspectionId)
  allow(picture, by, 'look')
  const deed = await needs.store.deeds.get(inspectionId, deedId)
  if (!deed) throw new Refusal('unknown item', 'There is nothing to undo: it was not found.')
  const owner = deed.by === 'watch' ? undefined : deed.by.person
  allow(picture, by, 'undo', OWNER_MAY, owner)
  if (deed.type === 'moved' && !deed.undone) {
    refuseMoveBack(picture, deed, await needs.store.deeds.of(inspectionId))
  }
  if (deed.type === 'filed' && !deed.undone) await moveBack(needs, deed)
  if (!(await needs.store.deeds.undo(inspectionId, deedId, picture.now, doerOf(by)))) {
    throw new Refusal('already undone', 'It was undone already.')
  }
  needs.log.info('undone', { inspection: inspectionId, item: deed.itemId, type: deed.type, person: by.id })
  await refreshCards(needs, inspectionId)
  return deed
}
