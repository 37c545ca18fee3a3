import type { Kernel } from '../kernel/kernel.ts'
import type { Deed } from './deed.ts'
import { checkPlace } from './item-address.ts'
import { addToFolder, getChild, getItem, type Item, listBelow, updateItem } from './item-store.ts'
import { countChange } from './library-store.ts'
import { checkName, nameTaken } from './names.ts'

export const RECYCLE_TABLES = `
  CREATE TABLE IF NOT EXISTS recycled (item TEXT PRIMARY KEY, top TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS recycled_by_top ON recycled (top);`

/** `by` is an identity set as JSON; `folder` the name of the folder that it was in, null for the library itself. */
export type Recycled = { id: string; name: string; at: number; by: string; folder: string | null }

/** SharePoint keeps what was deleted for 93 days, in both stages of its recycle bin together. */
const KEPT_MS = 93 * 86_400_000

/** Puts the item and all below it into the site's recycle bin, as one; each leaves a trace for delta. */
export function deleteItem(kernel: Kernel, item: Item, { at, by }: Deed): void {
  const ids = JSON.stringify(removeTree(kernel, item))
  kernel.db.run('INSERT INTO recycled SELECT value, ?, ?, ? FROM json_each(?)', item.id, at, by, ids)
}

/** Deletes it and all below it past the recycle bin. */
export function deleteForGood(kernel: Kernel, item: Item): void {
  removeTree(kernel, item)
}

/** What was put into the recycle bin under this id, as long as it is there. */
export function findRecycled(kernel: Kernel, drive: string, id: string): Item | undefined {
  const sql = 'SELECT items.* FROM items JOIN recycled ON item = id WHERE id = ? AND drive = ? AND top = id AND at > ?'
  return kernel.db.get<Item>(sql, id, drive, kernel.clock.now() - KEPT_MS)
}

/** What was put into the recycle bin by itself and is still there, newest first. */
export function listRecycled(kernel: Kernel, drive: string): Recycled[] {
  return kernel.db.all<Recycled>(
    `SELECT items.id, items.name, recycled.at, recycled.by, CASE WHEN folder.parent IS NULL THEN NULL ELSE folder.name END AS folder
      FROM recycled JOIN items ON items.id = item LEFT JOIN items AS folder ON folder.id = items.parent
      WHERE top = item AND items.drive = ? AND recycled.at > ? ORDER BY recycled.at DESC, items.change DESC`,
    ...[drive, kernel.clock.now() - KEPT_MS],
  )
}

/** Brings back, with id, versions and columns, what went with one deletion; delta tells of each again. */
export function restoreItem(kernel: Kernel, item: Item, parent: Item, name: string): Item {
  checkName(name, { folder: item.folder === 1, atRoot: parent.parent === null })
  checkPlace(kernel, parent, name)
  if (getChild(kernel.db, parent.id, name)) throw nameTaken()
  const together = kernel.db.all<Item>('SELECT items.* FROM items JOIN recycled ON item = id WHERE top = ?', item.id)
  kernel.db.run('DELETE FROM recycled WHERE top = ?', item.id)
  // From the top down, so that delta tells of a folder before what lies in it.
  for (const each of together.toSorted((a, b) => a.change - b.change).reverse()) {
    const place = each.id === item.id ? { parent: parent.id, name } : {}
    updateItem(kernel.db, each, { deleted: 0, etag: each.etag + 1, ...place })
  }
  addToFolder(kernel.db, parent.id, item.size, 1)
  return getItem(kernel.db, item.drive, item.id) as Item
}

/** Ids of what went, the deepest first. */
function removeTree(kernel: Kernel, item: Item): string[] {
  const ids = [
    ...listBelow(kernel.db, item)
      .map(({ id }) => id)
      .reverse(),
    item.id,
  ]
  const before = countChange(kernel.db, item.drive, ids.length) - ids.length
  const remove = `UPDATE items SET deleted = 1, change = ? + 1 + gone.key FROM json_each(?) AS gone WHERE items.id = gone.value`
  kernel.db.run(remove, before, JSON.stringify(ids))
  addToFolder(kernel.db, item.parent, -item.size, -1)
  return ids
}
