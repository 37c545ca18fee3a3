import { sql } from 'kysely'
import type { FolderState } from '../domain/evidence/watched-folder.ts'
import type { FolderMove } from '../services/ports/watched-folders.ts'
import { isBelow, keyOf } from './below.ts'
import type { Transactions } from './transactions.ts'

/** One that has not been found again may lie elsewhere: where it does is asked before it is read. */
const UNREAD = sql<FolderState>`case when state = 'missing' then state else 'unread' end`

/** A folder of people's own lies elsewhere now, with all below it; the files in it came there then. */
export function moveFolder(on: Transactions, inspectionId: string, move: FolderMove): Promise<void> {
  const { from, to, at, nameless, unread } = move
  const files = { receivedAt: at, ...(nameless && { name: null, webUrl: '', hash: null }) }
  return rekey(on, inspectionId, { from, to }, files, unread ? { state: UNREAD, reading: null } : {})
}

/** Folders and files keep their place below a key that is another now. */
export async function rekey(
  on: Transactions,
  inspectionId: string,
  { from, to }: Pick<FolderMove, 'from' | 'to'>,
  files: Partial<{ receivedAt: number; name: null; webUrl: string; hash: null }> = {},
  folders: Partial<{ state: typeof UNREAD; reading: null }> = {},
): Promise<void> {
  const [before, after] = [keyOf(from), keyOf(to)]
  await on.current
    .updateTable('watchedFiles')
    .set({ folder: sql`${after} || substr(folder, length(${before}) + 1)`, ...files })
    .where('inspectionId', '=', inspectionId)
    .where(isBelow('folder', before))
    .execute()
  await on.current
    .updateTable('watchedFolders')
    .set({ key: sql`${after} || substr(key, length(${before}) + 1)`, ...folders })
    .where('inspectionId', '=', inspectionId)
    .where(isBelow('key', before))
    .execute()
}
