import type { Database } from '../kernel/database.ts'
import type { ConflictBehavior } from './conflict.ts'

export const UPLOAD_TABLES = `
  CREATE TABLE IF NOT EXISTS upload_sessions (id TEXT PRIMARY KEY, drive TEXT NOT NULL, parent TEXT NOT NULL,
    missing TEXT NOT NULL, name TEXT NOT NULL, item TEXT, conflict TEXT NOT NULL, content INTEGER NOT NULL,
    received INTEGER NOT NULL DEFAULT 0, total INTEGER, times TEXT NOT NULL, by TEXT NOT NULL, expires INTEGER NOT NULL,
    deferred INTEGER NOT NULL DEFAULT 0, if_match TEXT, description TEXT,
    caller TEXT);`

export interface UploadSession {
  id: string
  drive: string
  parent: string
  /** JSON: names of the folders on the way from there; those that are missing at the end are made. */
  missing: string
  name: string
  /** The item whose content is replaced, when it was addressed by itself. */
  item: string | null
  conflict: ConflictBehavior
  content: number
  received: number
  /** Of the whole file, once known. */
  total: number | null
  /** JSON: columns for the times of the client's own copy. */
  times: string
  /** JSON: an identity set. */
  by: string
  /** Epoch milliseconds on the tenant's clock. */
  expires: number
  /** Whether the file is made by a request of its own, not by the last range. */
  deferred: 0 | 1
  /** Tag that what is replaced must still have at the end. */
  if_match: string | null
  description: string | null
  /** JSON: by whose rights the file is made; null in a tenant of before it was kept. */
  caller: string | null
}

/** Two days, anew with every range. */
export const SESSION_LIFETIME_MS = 2 * 86_400_000

export function insertSession(db: Database, session: UploadSession): void {
  db.insert('upload_sessions', session)
}

export function getSession(db: Database, id: string): UploadSession | undefined {
  return db.get<UploadSession>('SELECT * FROM upload_sessions WHERE id = ?', id)
}

export function advanceSession(db: Database, id: string, received: number, total: number, expires: number): void {
  const sql = 'UPDATE upload_sessions SET received = ?, total = ?, expires = ? WHERE id = ?'
  db.run(sql, received, total, expires, id)
}

/** Sessions that nobody can go on with, so that what they hold can be thrown away. */
export function listExpired(db: Database, now: number): UploadSession[] {
  return db.all<UploadSession>('SELECT * FROM upload_sessions WHERE expires <= ?', now)
}

export function deleteSession(db: Database, id: string): void {
  db.run('DELETE FROM upload_sessions WHERE id = ?', id)
}
