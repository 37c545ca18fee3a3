import type { Folders } from '../services/ports/store.ts'
import type { Transactions } from './transactions.ts'

export function foldersIn(on: Transactions): Folders {
  return {
    of: (inspectionId) =>
      on.current
        .selectFrom('placedFolders')
        .select(['key', 'itemId', 'webUrl'])
        .where('inspectionId', '=', inspectionId)
        .orderBy('key')
        .execute(),
    async save(inspectionId, folders) {
      if (folders.length === 0) return
      await on.current
        .insertInto('placedFolders')
        .values(folders.map(({ key, itemId, webUrl }) => ({ inspectionId, key, itemId, webUrl })))
        .onConflict((conflict) =>
          conflict.columns(['inspectionId', 'key']).doUpdateSet(({ ref }) => ({
            itemId: ref('excluded.itemId'),
            webUrl: ref('excluded.webUrl'),
          })),
        )
        .execute()
    },
    async remove(inspectionId, keys) {
      if (keys.length === 0) return
      await on.current
        .deleteFrom('placedFolders')
        .where('inspectionId', '=', inspectionId)
        .where('key', 'in', keys)
        .execute()
    },
  }
}
