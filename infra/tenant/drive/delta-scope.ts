import type { Database } from '../kernel/database.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { getItem, type Item, listAncestors, listBelow } from './item-store.ts'

export const MOVE_TABLES = `
  CREATE TABLE IF NOT EXISTS moves (item TEXT NOT NULL, parent TEXT NOT NULL, change INTEGER NOT NULL,
    PRIMARY KEY (item, change)) WITHOUT ROWID;`

/** Notes where an item was before its latest change. */
export function noteMove(db: Database, { id, change }: Item, parent: string | null): void {
  if (parent !== null) db.run('INSERT OR REPLACE INTO moves VALUES (?, ?, ?)', id, parent, change)
}

/** What of a drive's changes concerns one folder; the root is concerned by all. */
export interface DeltaScope {
  /** Whether it is the folder, or lies in it. */
  holds(item: Item): boolean
  /** What a change amounts to in it: itself, its going, or the coming of all that lies below; nothing elsewhere. */
  narrow(row: Item, since: number): Item[]
}

export function openScope({ db }: Kernel, folder: Item): DeltaScope {
  if (folder.parent === null) return { holds: () => true, narrow: (row) => [row] }
  const holds = (item: Item) => item.id === folder.id || listAncestors(db, item).some(({ id }) => id === folder.id)
  /** Whether it, or a folder above it, was moved from within; of what never was there, its going does no harm. */
  const mayHaveBeen = (id: string, since: number, seen = new Set<string>()): boolean => {
    if (id === folder.id || seen.has(id)) return id === folder.id
    // Folders that were in one another in turn lead back to where one began.
    seen.add(id)
    return listParents(db, id, since).some((parent) => mayHaveBeen(parent, since, seen))
  }
  return {
    holds,
    narrow(row, since) {
      if (!holds(row)) return mayHaveBeen(row.id, since) ? [{ ...row, parent: null, deleted: 1 }] : []
      const came = row.folder === 1 && !row.deleted && listFormerParents(db, row.id, since).length > 0
      return came ? [row, ...listWhole(db, row)] : [row]
    },
  }
}

/** The folder above it, and those that were since. */
function listParents(db: Database, id: string, since: number): string[] {
  const now = db.get<{ parent: string | null }>('SELECT parent FROM items WHERE id = ?', id)?.parent ?? null
  return [...(now === null ? [] : [now]), ...listFormerParents(db, id, since)]
}

function listFormerParents(db: Database, id: string, since: number): string[] {
  const rows = db.all<{ parent: string }>('SELECT parent FROM moves WHERE item = ? AND change > ?', id, since)
  return rows.map(({ parent }) => parent)
}

function listWhole(db: Database, folder: Item): Item[] {
  return listBelow(db, folder).flatMap(({ id }) => getItem(db, folder.drive, id) ?? [])
}
