import type { Database } from '../kernel/database.ts'
import type { Item } from './item-store.ts'

export const OFFICE_TABLES = `
  CREATE TABLE IF NOT EXISTS office_sessions (item TEXT PRIMARY KEY, drive TEXT NOT NULL, by TEXT NOT NULL,
    saves INTEGER NOT NULL, saved INTEGER NOT NULL, due INTEGER NOT NULL);`

/** A document that a person has open in Office, with autosave on. */
export interface OfficeSession {
  item: string
  drive: string
  /** JSON: an identity set. */
  by: string
  /** How often it will have been saved when it is closed, and has been. */
  saves: number
  saved: number
  /** Of the next save, or of the closing. */
  due: number
}

export function isOpenInOffice(db: Database, item: Item): boolean {
  return db.get('SELECT 1 FROM office_sessions WHERE item = ?', item.id) !== undefined
}

/** Whether anything in the folder is open, or checked out to another than `who`; sought from what is locked upwards, which is little. */
export function isLockedBelow(db: Database, folder: Item, who: string): boolean {
  // The order of each join, and the index, are said: the planner would go through all items of the drive.
  const upwards = `WITH RECURSIVE up (id) AS (
    SELECT parent FROM items INDEXED BY items_checked_out
      WHERE drive = ?1 AND checked_out_by IS NOT NULL AND checked_out_by <> ?2 AND deleted = 0 UNION
    SELECT parent FROM office_sessions CROSS JOIN items ON items.id = item WHERE items.drive = ?1 AND deleted = 0 UNION
    SELECT parent FROM up CROSS JOIN items ON items.id = up.id)
    SELECT 1 FROM up WHERE id = ?3`
  return db.get(upwards, folder.drive, who, folder.id) !== undefined
}

export function putOfficeSession(db: Database, session: OfficeSession): void {
  const { item, drive, by, saves, saved, due } = session
  const sql = 'INSERT OR REPLACE INTO office_sessions (item, drive, by, saves, saved, due) VALUES (?, ?, ?, ?, ?, ?)'
  db.run(sql, item, drive, by, saves, saved, due)
}

export function listOfficeSessions(db: Database, due: number): OfficeSession[] {
  return db.all<OfficeSession>('SELECT * FROM office_sessions WHERE due <= ? ORDER BY due', due)
}

export function nextOfficeSession(db: Database): number | null {
  return db.get<{ due: number | null }>('SELECT min(due) AS due FROM office_sessions')?.due ?? null
}

export function deleteOfficeSession(db: Database, item: string): void {
  db.run('DELETE FROM office_sessions WHERE item = ?', item)
}
