import type { SeenEntry } from './seen-entry.ts'
import { BASE, isBelow, isOwn, type WatchedFolder } from './watched-folder.ts'

/** What a look at the library changes in the record of the folders that are watched. */
export interface FolderPlacement {
  /** Where the folders that the look tells of lie now, by id; those that are not ours are left out. */
  readonly folders: ReadonlyMap<string, WatchedFolder>
  /** People's own that lie elsewhere below ours now, in this order, with all below them. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
  /** Keys of people's own that lie outside ours now, with all below them. */
  readonly left: readonly string[]
  /** Those to be remembered with a new state. */
  readonly changed: readonly WatchedFolder[]
}

/**
 * Follows people's own folders, which may be reported before the one they lie in. Planned ones keep their key wherever
 * they are.
 * @param known what is on record of the folders told of and of those they lie in, by id
 */
export function placeFolders(
  entries: readonly SeenEntry[],
  known: ReadonlyMap<string, WatchedFolder>,
): FolderPlacement {
  const folders = new Map(known)
  const told = entries.filter(({ id, isFolder }) => isFolder && !isPlanned(known.get(id)))
  const moved: { from: string; to: string }[] = []
  const left: string[] = []
  for (let again = true; again; ) {
    again = false
    for (const entry of told) again = placeIn(entry, folders, moved) || again
  }
  for (const entry of told) {
    const folder = folders.get(entry.id)
    if (!folder || placeOf(entry, folders) !== null || waits(entry, folders)) continue
    left.push(folder.key)
    for (const [id, { key }] of folders) if (isBelow(key, folder.key)) folders.delete(id)
  }
  const back = entries.flatMap((entry) => (waits(entry, folders) ? [] : (comeBack(folders.get(entry.id)) ?? [])))
  for (const folder of back) folders.set(folder.id, folder)
  const strayed = entries.flatMap((entry) => strays(entry, folders) ?? [])
  for (const folder of strayed) folders.set(folder.id, folder)
  const changed = told.flatMap(({ id }) => (known.has(id) ? [] : (folders.get(id) ?? [])))
  return { folders, moved, left, changed: [...changed, ...back, ...strayed] }
}

/** A folder planned below the shared area that was dragged out of it, or back; `undefined` where it is as it was. */
function strays({ id, parentId }: SeenEntry, folders: ReadonlyMap<string, WatchedFolder>): WatchedFolder | undefined {
  const folder = folders.get(id)
  if (!folder || isOwn(folder) || parentId === '' || folder.key === 'shared' || !isBelow(folder.key, 'shared')) return
  const { astray: was = false, ...found } = folder
  const parent = folders.get(parentId)
  const is = parent === undefined || parent.astray === true || !isBelow(parent.key, 'shared')
  if (is === was) return undefined
  return is ? { ...found, astray: true } : found
}

function isPlanned(folder: WatchedFolder | undefined): boolean {
  return folder !== undefined && !isOwn(folder)
}

function comeBack(folder: WatchedFolder | undefined): WatchedFolder | undefined {
  return folder?.state === 'missing' ? { ...folder, state: 'unread' } : undefined
}

/** It lies where it lay, in one that is not found yet: with that one it is found, or gone. */
function waits({ id, parentId }: SeenEntry, folders: ReadonlyMap<string, WatchedFolder>): boolean {
  const parent = folders.get(parentId)
  return parent !== undefined && isLost(parent) && folders.get(id)?.key === `${parent.key}/${id}`
}

function isLost(folder: WatchedFolder): boolean {
  return folder.state === 'missing' && isOwn(folder)
}

/** The folder it lies in where people's own are watched: not directly in the base folder, which is neither ours alone nor shared. */
function placeOf({ parentId }: SeenEntry, folders: ReadonlyMap<string, WatchedFolder>): WatchedFolder | null {
  const parent = folders.get(parentId)
  return parent && parent.key !== BASE && !isLost(parent) ? parent : null
}

/** True where that changed something. */
function placeIn(
  entry: SeenEntry,
  folders: Map<string, WatchedFolder>,
  moved: { from: string; to: string }[],
): boolean {
  const parent = placeOf(entry, folders)
  if (!parent) return false
  const to = `${parent.key}/${entry.id}`
  const from = folders.get(entry.id)?.key
  if (from === undefined) folders.set(entry.id, { id: entry.id, key: to, state: stateWithin(parent) })
  // Into itself: reports of two moments, of which the next look tells the later.
  else if (from === to || isBelow(to, from)) return false
  else {
    moved.push({ from, to })
    for (const [id, folder] of folders) {
      if (isBelow(folder.key, from)) folders.set(id, { ...folder, key: to + folder.key.slice(from.length) })
    }
  }
  return true
}

function stateWithin(parent: WatchedFolder): WatchedFolder['state'] {
  return parent.state === 'new' ? 'new' : 'unread'
}
