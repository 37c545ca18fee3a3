import { nameForLog } from '../name-for-log.ts'
import type { Surroundings } from '../surroundings.ts'
import { syncLibrary } from './watch.ts'

/** What was done in the library stands, whether or not it can be looked at just now. */
export async function showAtOnce(needs: Surroundings, inspectionId: string): Promise<void> {
  try {
    await syncLibrary(needs, inspectionId)
  } catch (error) {
    needs.log.warn('library not looked at', { inspection: inspectionId, reason: nameForLog(error) })
  }
}
