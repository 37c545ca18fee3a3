import { nameForLog } from '../name-for-log.ts'
import type { Surroundings } from '../surroundings.ts'
import { keepCards } from './post.ts'

/** A card that cannot be edited now is edited by the next tick: what was done stands either way. */
export async function refreshCards(needs: Surroundings, inspectionId: string): Promise<void> {
  try {
    await keepCards(needs, inspectionId, { ungathered: true })
  } catch (error) {
    needs.log.warn('card not refreshed', { inspection: inspectionId, reason: nameForLog(error) })
  }
  needs.wake(inspectionId)
}
