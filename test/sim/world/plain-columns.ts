import type { LibraryColumns } from '../../../src/services/ports/library-columns.ts'
import type { Drive } from './drive.ts'
import { refused } from './libraries.ts'

/** Libraries whose files have no columns of ours: nobody writes into any in this world. */
export function createPlainColumns(drives: ReadonlyMap<string, Drive>): LibraryColumns {
  return {
    shapes: async () => [],
    read: async (driveId, ids) =>
      new Map(
        ids.flatMap((id) => {
          const item = drives.get(driveId)?.item(id)
          return item
            ? [[id, { eTag: item.eTag, guard: item.eTag, fields: {}, createdBy: null, checkedOut: false }] as const]
            : []
        }),
      ),
    async *readFolder(driveId, folderId) {
      const items = drives.get(driveId)?.children(folderId) ?? []
      yield new Map(
        items.map(({ id, eTag }) => [id, { eTag, guard: eTag, fields: {}, createdBy: null, checkedOut: false }]),
      )
    },
    write: () => Promise.reject(refused('invalid', 400)),
  }
}
