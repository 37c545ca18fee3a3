import type { Kernel } from '../kernel/kernel.ts'
import { announce } from './commit-change.ts'
import { overwriteContent } from './edit-items.ts'
import type { Item } from './item-store.ts'
import { getLibrary } from './library-store.ts'
import { isOfficeFile, stampOfficeFile } from './office-file.ts'

export const PROMOTION_TABLES = `
  CREATE TABLE IF NOT EXISTS promotions (item TEXT PRIMARY KEY, content INTEGER NOT NULL, due INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS promotions_by_due ON promotions (due);`

/** How long after an upload SharePoint has written its properties into the document. */
const PROMOTION_MS = 3_000

/** Notes that an uploaded file, if it is a document of Office, will be rewritten; in the caller's transaction. */
export function expectPromotion(kernel: Kernel, item: Item): void {
  if (!isOfficeFile(kernel.db, item)) return
  const due = kernel.clock.now() + PROMOTION_MS
  const sql =
    'INSERT INTO promotions VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET content = excluded.content, due = excluded.due'
  kernel.db.run(sql, item.id, item.content, due)
}

/**
 * Property promotion: some seconds after an upload SharePoint writes the library's properties into a document of
 * Office. Size, hash, eTag, cTag and the time of modification move; version and modifier stay as they were.
 */
export function registerPromotion(kernel: Kernel): void {
  kernel.due.register({
    nextDue: () => kernel.db.get<{ due: number | null }>('SELECT min(due) AS due FROM promotions')?.due ?? null,
    runDue: (now) => {
      const due = kernel.db.all<{ item: string; content: number }>('SELECT * FROM promotions WHERE due <= ?', now)
      for (const { item, content } of due) promote(kernel, item, content)
    },
  })
}

function promote(kernel: Kernel, id: string, content: number): void {
  const present = 'SELECT * FROM items WHERE id = ? AND content = ? AND deleted = 0'
  const item = kernel.db.get<Item>(present, id, content)
  kernel.db.transaction(() => {
    kernel.db.run('DELETE FROM promotions WHERE item = ?', id)
    if (!item) return
    announce(kernel, getLibrary(kernel.db, item.drive))
    const stamped = stampOfficeFile(kernel.db, item, `Document library ${item.drive}, item ${item.list_item}`)
    overwriteContent(kernel, item, stamped, { by: item.modified_by, at: kernel.clock.now() })
  })
}
