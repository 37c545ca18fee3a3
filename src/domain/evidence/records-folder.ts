import type { Programme } from '../programme/programme.ts'
import { recordsFolders } from './folder-plan.ts'
import { isBelow } from './watched-folder.ts'

/** Whether people's records lie there: such files are counted, and never opened. */
export function isRecordsFolder(key: string, programme: Pick<Programme, 'records'>): boolean {
  return recordsFolders(programme).some((one) => isBelow(key, one))
}
