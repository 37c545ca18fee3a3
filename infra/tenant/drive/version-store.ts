import type { Database } from '../kernel/database.ts'
import type { Item } from './item-store.ts'

export const VERSION_TABLES = `
  CREATE TABLE IF NOT EXISTS versions (item TEXT NOT NULL, number INTEGER NOT NULL, content INTEGER NOT NULL,
    size INTEGER NOT NULL, modified INTEGER NOT NULL, modified_by TEXT NOT NULL, hash TEXT, fields TEXT, label TEXT,
    PRIMARY KEY (item, number));`

/** How a file was before: its content and the values of its columns. */
export interface Version {
  item: string
  /** 3 for `3.0`. */
  number: number
  content: number
  size: number
  modified: number
  /** JSON: an identity set. */
  modified_by: string
  /** Null in a tenant of before they were kept. */
  hash: string | null
  fields: string | null
  /** As people see it; null likewise, and then the number with `.0`. */
  label: string | null
}

/** A library keeps so many major versions; the oldest goes. */
const KEPT = 500

/** Number of the present version. */
export function versionOf(item: Item): number {
  return item.version ?? item.ctag
}

/** `3.0`; `3.2` where there are minor versions. */
export function labelVersion(item: Item): string {
  return item.major === null ? `${versionOf(item)}.0` : `${item.major}.${item.minor}`
}

/** Keeps what the file is now, before it becomes something else. */
export function keepVersion(db: Database, item: Item): void {
  const number = versionOf(item)
  const { id, content, size, modified, modified_by, hash, fields } = item
  const before = { content, size, modified, modified_by, hash, fields }
  db.insert('versions', { item: id, number, label: labelVersion(item), ...before })
  db.run('DELETE FROM versions WHERE item = ? AND number <= ?', id, number + 1 - KEPT)
}

/** Earlier ones, newest first. */
export function listVersions(db: Database, item: string): Version[] {
  return db.all<Version>('SELECT * FROM versions WHERE item = ? ORDER BY number DESC', item)
}

export function findVersion(db: Database, item: string, label: string): Version | undefined {
  const sql = "SELECT * FROM versions WHERE item = ? AND coalesce(label, number || '.0') = ?"
  return db.get<Version>(sql, item, label)
}

/** Gives one file the versions of another that are earlier than its number `before`. */
export function copyVersions(db: Database, from: string, to: string, before: number): void {
  const sql = `INSERT INTO versions (item, number, content, size, modified, modified_by, hash, fields, label)
    SELECT ?, number, content, size, modified, modified_by, hash, NULL, NULL FROM versions
    WHERE item = ? AND number < ?`
  db.run(sql, to, from, before)
}

export function deleteVersion(db: Database, item: string, number: number): void {
  db.run('DELETE FROM versions WHERE item = ? AND number = ?', item, number)
}
