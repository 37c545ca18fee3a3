import { createHash } from 'node:crypto'
import type { LibraryContent } from '../content.ts'
import type { Database } from '../kernel/database.ts'
import { deriveId } from '../kernel/derive-id.ts'
import { GraphError } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Site } from '../site/site-store.ts'

export const LIBRARY_TABLES = `
  CREATE TABLE IF NOT EXISTS libraries (drive TEXT PRIMARY KEY, list TEXT NOT NULL UNIQUE, site TEXT NOT NULL,
    name TEXT NOT NULL, created INTEGER NOT NULL, position INTEGER NOT NULL,
    changes INTEGER NOT NULL DEFAULT 0, forgotten INTEGER NOT NULL DEFAULT 0, last_item INTEGER NOT NULL DEFAULT 0,
    approval INTEGER NOT NULL DEFAULT 0, check_out INTEGER NOT NULL DEFAULT 0, minors INTEGER NOT NULL DEFAULT 0);
  CREATE INDEX IF NOT EXISTS libraries_of_site ON libraries (site, position);`

/** A document library, which is a drive and a list at once. */
export interface Library {
  drive: string
  list: string
  site: string
  name: string
  created: number
  /** Number of its latest change. */
  changes: number
  /** Changes up to this number can no longer be asked for. */
  forgotten: number
  /** Whether what is new or changed waits for an approval, is to be checked out first, gets minor versions. */
  approval: 0 | 1
  check_out: 0 | 1
  minors: 0 | 1
}

export function addLibrary(kernel: Kernel, site: Site, content: LibraryContent, position: number): Library {
  const { name, contentApproval = false, forcedCheckOut = false, versions } = content
  const words = `${site.hostname}/${site.path}/${name}`
  const drive = `b!${createHash('sha512').update(words).digest('base64url').slice(0, 64)}`
  const list = deriveId(`list ${words}`)
  const created = kernel.clock.now()
  const [approval, check_out, minors] = [contentApproval, forcedCheckOut, versions === 'majorMinor'].map(Number)
  kernel.db.insert('libraries', { drive, list, site: site.id, name, created, position, approval, check_out, minors })
  return getLibrary(kernel.db, drive)
}

export function getLibrary(db: Database, drive: string): Library {
  return found(db.get<Library>('SELECT * FROM libraries WHERE drive = ?', drive), 'drive')
}

/** @param named the list's id or its name. */
export function getLibraryOfSite(db: Database, site: string, named: string): Library {
  const sql = 'SELECT * FROM libraries WHERE site = ? AND (list = ? OR lower(name) = lower(?))'
  return found(db.get<Library>(sql, site, named.toLowerCase(), named), 'list')
}

/** The first is the site's default library. */
export function listLibraries(db: Database, site: string): Library[] {
  return db.all<Library>('SELECT * FROM libraries WHERE site = ? ORDER BY position', site)
}

/** The number of a change about to be made; of several, the last one's. */
export function countChange(db: Database, drive: string, several = 1): number {
  const sql = 'UPDATE libraries SET changes = changes + ? WHERE drive = ? RETURNING changes'
  return found(db.get<{ changes: number }>(sql, several, drive), 'drive').changes
}

/** The list item id of an item about to be made. */
export function countItem(db: Database, drive: string): number {
  const sql = 'UPDATE libraries SET last_item = last_item + 1 WHERE drive = ? RETURNING last_item'
  return found(db.get<{ last_item: number }>(sql, drive), 'drive').last_item
}

/** Makes every delta token given out so far too old. */
export function forgetChanges(db: Database, drive: string): void {
  countChange(db, drive)
  db.run('UPDATE libraries SET forgotten = changes WHERE drive = ?', drive)
}

function found<T>(row: T | undefined, kind: string): T {
  if (row === undefined) throw new GraphError(404, 'itemNotFound', `The ${kind} could not be found.`)
  return row
}
