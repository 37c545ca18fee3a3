import type { Database } from '../kernel/database.ts'
import type { Item } from './item-store.ts'

export const SHARING_TABLES = `
  CREATE TABLE IF NOT EXISTS sharing_changes (item TEXT PRIMARY KEY, change INTEGER NOT NULL) WITHOUT ROWID;`

/** Notes that an item's latest change was one of who may see it. */
export function noteSharing(db: Database, { id, change }: Item): void {
  db.run('INSERT OR REPLACE INTO sharing_changes VALUES (?, ?)', id, change)
}

export function sharingChangedAfter(db: Database, item: string, since: number): boolean {
  return db.get('SELECT 1 FROM sharing_changes WHERE item = ? AND change > ?', item, since) !== undefined
}
