import type { Programme } from '../programme/programme.ts'
import { folderKey } from './folder-plan.ts'
import { isBelow } from './watched-folder.ts'

/** Whether people's records lie there: such files are counted, and never opened. */
export function isRecordsFolder(key: string, { records }: Pick<Programme, 'records'>): boolean {
  const area = ['working', 'shared'] as const
  return records !== undefined && area.some((one) => isBelow(key, folderKey(one, records.uploads)))
}
