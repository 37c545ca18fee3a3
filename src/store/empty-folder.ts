import { sql } from 'kysely'
import { NOWHERE } from '../domain/evidence/watched-file.ts'
import { isBelow, isBelowAny, keyOf } from './below.ts'
import { isOwn } from './own-folder.ts'
import type { Transactions } from './transactions.ts'

/** Of a planned folder below it, which may lie elsewhere, nothing is known by this: that one is to be looked for. */
export async function emptyFolder(on: Transactions, inspectionId: string, key: string): Promise<boolean> {
  const below = keyOf(key)
  const planned = await on.current
    .selectFrom('watchedFolders')
    .select('key')
    .where('inspectionId', '=', inspectionId)
    .where(isBelow('key', below))
    .where(sql<boolean>`not ${isOwn}`)
    .where('key', '<>', key)
    .execute()
  const isElsewhere = (column: 'key' | 'folder') =>
    isBelowAny(
      column,
      planned.map((folder) => folder.key),
    )
  const { numUpdatedRows } = await on.current
    .updateTable('watchedFiles')
    .set({ folder: NOWHERE })
    .where('inspectionId', '=', inspectionId)
    .where(isBelow('folder', below))
    .where(sql<boolean>`not ${isElsewhere('folder')}`)
    .executeTakeFirst()
  await on.current
    .deleteFrom('watchedFolders')
    .where('inspectionId', '=', inspectionId)
    .where(isBelow('key', below))
    .where(isOwn)
    .where(sql<boolean>`not ${isElsewhere('key')}`)
    .execute()
  await on.current
    .updateTable('watchedFolders')
    .set({
      state: sql`case when key = ${below} then 'missing' when state = 'read' then 'unread' else state end`,
      reading: null,
    })
    .where('inspectionId', '=', inspectionId)
    .where(isBelow('key', below))
    .where(sql<boolean>`not ${isOwn}`)
    .execute()
  return numUpdatedRows > 0n
}
