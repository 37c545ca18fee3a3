import { createHash } from 'node:crypto'
import type { Database } from '../kernel/database.ts'
import type { PagePlace } from '../kernel/page-place.ts'
import { countChange } from './library-store.ts'
import { foldName } from './names.ts'

export const ITEM_TABLES = `
  CREATE TABLE IF NOT EXISTS items (id TEXT PRIMARY KEY, drive TEXT NOT NULL, parent TEXT, name TEXT NOT NULL,
    folded TEXT NOT NULL, folder INTEGER NOT NULL, list_item INTEGER NOT NULL, size INTEGER NOT NULL, content INTEGER,
    hash TEXT, mime TEXT, children INTEGER NOT NULL DEFAULT 0, fields TEXT NOT NULL DEFAULT '{}',
    created INTEGER NOT NULL, created_by TEXT NOT NULL, modified INTEGER NOT NULL, modified_by TEXT NOT NULL,
    file_created TEXT, file_modified TEXT, etag INTEGER NOT NULL DEFAULT 1, ctag INTEGER NOT NULL DEFAULT 1,
    version INTEGER, checked_out_by TEXT, permissions TEXT, change INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    moderation INTEGER NOT NULL DEFAULT 0, major INTEGER, minor INTEGER NOT NULL DEFAULT 0, comment TEXT NOT NULL DEFAULT '',
    checked_in TEXT, approved TEXT) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS items_by_name ON items (parent, folded) WHERE deleted = 0;
  CREATE UNIQUE INDEX IF NOT EXISTS items_by_change ON items (drive, change);
  CREATE UNIQUE INDEX IF NOT EXISTS items_by_list_item ON items (drive, list_item);
  CREATE INDEX IF NOT EXISTS items_by_length ON items (parent, length(name)) WHERE deleted = 0;
  CREATE INDEX IF NOT EXISTS folders_by_parent ON items (parent) WHERE folder = 1 AND deleted = 0;
  CREATE INDEX IF NOT EXISTS items_checked_out ON items (drive) WHERE checked_out_by IS NOT NULL AND deleted = 0;`

/** A folder or a file of a library; a deleted one stays, so that delta can tell of it. */
export interface Item {
  id: string
  drive: string
  /** Null for the root. */
  parent: string | null
  name: string
  folded: string
  folder: 0 | 1
  list_item: number
  size: number
  content: number | null
  /** QuickXorHash, base64. */
  hash: string | null
  mime: string | null
  children: number
  /** JSON: values of the list's own columns. */
  fields: string
  created: number
  /** JSON: an identity set. */
  created_by: string
  modified: number
  modified_by: string
  /** What a client says of its own copy's times. */
  file_created: string | null
  file_modified: string | null
  /** Moves with every change, `ctag` with the content alone. */
  etag: number
  ctag: number
  /** Number of the present version; null in a tenant of before it moved by itself, where it is `ctag`. */
  version: number | null
  /** Key of who has it checked out. */
  checked_out_by: string | null
  /** JSON: permissions of its own, which it does not inherit; null means inherited. */
  permissions: string | null
  /** Number of its latest change in the drive. */
  change: number
  deleted: 0 | 1
  /** SharePoint's `_ModerationStatus`: 0 approved, 1 rejected, 2 pending, 3 draft. */
  moderation: number
  /** Number of the last major version where minor ones are kept (null elsewhere), and of the minor one after it. */
  major: number | null
  minor: number
  /** Of the last check-in. */
  comment: string
  /** JSON (drafts.ts): as it was before it was checked out; null while others know nothing of it. */
  checked_in: string | null
  /** JSON: as it was when last approved; null when it never was, or is. */
  approved: string | null
}

export function getItem(db: Database, drive: string, id: string): Item | undefined {
  return db.get<Item>('SELECT * FROM items WHERE id = ? AND drive = ? AND deleted = 0', id, drive)
}

export function getRoot(db: Database, drive: string): Item {
  const root = getItem(db, drive, deriveItemId(`root ${drive}`))
  if (!root) throw new Error(`Drive ${drive} has no root.`)
  return root
}

export function getItemByListItem(db: Database, drive: string, listItem: number): Item | undefined {
  return db.get<Item>('SELECT * FROM items WHERE drive = ? AND list_item = ? AND deleted = 0', drive, listItem)
}

export function getChild(db: Database, parent: string, name: string): Item | undefined {
  return db.get<Item>('SELECT * FROM items WHERE parent = ? AND folded = ? AND deleted = 0', parent, foldName(name))
}

/** By which column children are sorted; those with the same value by name. */
export interface ChildOrder {
  column: 'folded' | 'modified' | 'size'
  descending: boolean
}

/** Where an item stands among its folder's children, in that order. */
export function placeOf({ column }: ChildOrder, item: Item): PagePlace<string> {
  return [item[column], item.folded]
}

/** Those after the one with this value and this folded name. */
export function listChildren(
  db: Database,
  parent: string,
  { column, descending }: ChildOrder,
  after: PagePlace<string> | undefined,
  limit: number,
): Item[] {
  const [beyond, way] = descending ? ['<', 'DESC'] : ['>', 'ASC']
  const by = column === 'folded' ? ['folded'] : [column, 'folded']
  const values = (after ?? []).slice(-by.length)
  const rest = after ? `AND (${by.join(', ')}) ${beyond} (${by.map(() => '?').join(', ')})` : ''
  const order = by.map((each) => `${each} ${way}`).join(', ')
  const sql = `SELECT * FROM items WHERE parent = ? AND deleted = 0 ${rest} ORDER BY ${order} LIMIT ?`
  return db.all<Item>(sql, parent, ...values, limit)
}

/** In order of change, deleted ones too. */
export function listChanged(db: Database, drive: string, after: number, limit: number): Item[] {
  return db.all<Item>('SELECT * FROM items WHERE drive = ? AND change > ? ORDER BY change LIMIT ?', drive, after, limit)
}

/** From the parent up to the root. */
export function listAncestors(db: Database, item: Item): Item[] {
  const ancestors: Item[] = []
  for (let parent = item.parent; parent !== null; ) {
    const above = db.get<Item>('SELECT * FROM items WHERE id = ?', parent)
    if (!above) break
    ancestors.push(above)
    parent = above.parent
  }
  return ancestors
}

/** All below a folder that are there, each folder before what lies in it. */
export function listBelow(db: Database, { id }: Item): Pick<Item, 'id' | 'name' | 'parent'>[] {
  const below = `WITH RECURSIVE down (id, name, parent) AS (
    SELECT id, name, parent FROM items WHERE parent = ? AND deleted = 0 UNION ALL
    SELECT items.id, items.name, items.parent FROM items JOIN down ON items.parent = down.id WHERE items.deleted = 0)
    SELECT id, name, parent FROM down`
  return db.all(below, id)
}

/** Length of the longest path from below the item down to anything in it; 0 for what has nothing in it. */
export function measureBelow(db: Database, { id, folder }: Item): number {
  if (!folder) return 0
  // Folder by folder, of whose contents the index knows the longest name: files are not looked at one by one.
  const longest = `WITH RECURSIVE down (id, long) AS (SELECT ?, 0 UNION ALL
    SELECT items.id, long + 1 + length(name) FROM items JOIN down ON parent = down.id WHERE folder = 1 AND deleted = 0)
    SELECT max(long + coalesce((SELECT 1 + max(length(name)) FROM items WHERE parent = down.id AND deleted = 0), 0)) AS long
      FROM down`
  return db.get<{ long: number }>(longest, id)?.long ?? 0
}

type NewItem = Pick<Item, 'id' | 'drive' | 'parent' | 'name' | 'folder' | 'list_item' | 'created' | 'created_by'> &
  Partial<Item>

export function insertItem(db: Database, item: NewItem): void {
  const change = countChange(db, item.drive)
  const { created, created_by } = item
  const whole = {
    size: 0,
    version: 1,
    modified: created,
    modified_by: created_by,
    folded: foldName(item.name),
    ...item,
    change,
  }
  db.insert('items', whole)
}

/** Sets members and numbers the change; what is not named stays. */
export function updateItem(db: Database, item: Item, members: Partial<Item>): void {
  const named = members.name === undefined ? members : { ...members, folded: foldName(members.name) }
  const whole = { ...named, change: countChange(db, item.drive) }
  const sets = Object.keys(whole).map((name) => `${name} = ?`)
  db.run(`UPDATE items SET ${sets.join(', ')} WHERE id = ?`, ...Object.values(whole), item.id)
}

/** Adds to the count of a folder's children, and to the size of it and all above it; no change of its own. */
export function addToFolder(db: Database, folder: string | null, size: number, children: number): void {
  if (folder !== null) db.run('UPDATE items SET children = children + ? WHERE id = ?', children, folder)
  if (size === 0) return
  const above = `WITH RECURSIVE up (id) AS (SELECT ? UNION ALL SELECT parent FROM items JOIN up USING (id) WHERE parent IS NOT NULL)
    UPDATE items SET size = size + ? WHERE id IN (SELECT id FROM up)`
  db.run(above, folder, size)
}

/** As SharePoint's ids look; the same words give the same id. */
export function deriveItemId(words: string): string {
  const digest = createHash('sha256').update(words).digest()
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return `01${[...digest].map((byte) => letters[byte % 32]).join('')}`
}
