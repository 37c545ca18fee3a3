import type { Instant } from '../schedule/day.ts'
import { filesIn } from './files-in.ts'
import type { WatchedFile } from './watched-file.ts'

/** A file or folder as the library reports it. */
export interface SeenEntry {
  readonly id: string
  readonly name: string
  readonly parentId: string
  readonly isFolder: boolean
  readonly size: number
  readonly eTag: string
  readonly cTag: string
  readonly webUrl: string
  readonly createdAt: Instant
  /** Display name of whoever has it checked out. */
  readonly checkedOutBy?: string
}

/** A folder that files are watched in, by drive item id. */
export interface WatchedFolder {
  readonly key: string
  readonly restricted: boolean
}

/** What one look at the library changes in the record of it. */
export interface Placement {
  readonly files: readonly WatchedFile[]
  /** Ids of files that now lie outside our folders, or are gone. */
  readonly removed: readonly string[]
  /** Folders that people made below ours, by id: what lies in them counts for the folder above. */
  readonly subfolders: ReadonlyMap<string, WatchedFolder>
}

export interface Look {
  readonly entries: readonly SeenEntry[]
  readonly deletedIds: readonly string[]
  /** `entries` is everything there is: a known file that is missing from it is gone. */
  readonly complete: boolean
  readonly now: Instant
  /** The look before this one; `null` when this is the first. */
  readonly before: Instant | null
}

/** Sorts what was seen into our folders. Entries outside them belong to others and are left out. */
export function placeFiles(
  look: Look,
  folders: ReadonlyMap<string, WatchedFolder>,
  known: ReadonlyMap<string, WatchedFile>,
): Placement {
  const subfolders = placeSubfolders(look.entries, folders)
  const all = new Map([...folders, ...subfolders])
  const seen = look.entries.filter(({ isFolder }) => !isFolder)
  const files = seen.flatMap((entry) => {
    const folder = all.get(entry.parentId)
    return folder && !isTemporary(entry.name) ? [watchedFile(entry, folder, known.get(entry.id), look)] : []
  })
  const kept = new Set(files.map(({ id }) => id))
  const gone = look.complete ? [...known.keys()] : goneFiles(look.deletedIds, folders, known, seen)
  return { files, removed: gone.filter((id) => known.has(id) && !kept.has(id)), subfolders }
}

/** With a folder goes all that lay in it, whether or not each file of it is reported. */
function goneFiles(
  deletedIds: readonly string[],
  folders: ReadonlyMap<string, WatchedFolder>,
  known: ReadonlyMap<string, WatchedFile>,
  seen: readonly SeenEntry[],
): readonly string[] {
  const keys = deletedIds.flatMap((id) => folders.get(id)?.key ?? [])
  const below = keys.flatMap((key) => filesIn([...known.values()], key))
  return [...new Set([...deletedIds, ...below.map(({ id }) => id), ...seen.map(({ id }) => id)])]
}

/** A folder may be reported before the one it lies in, so this goes round until nothing new is found. */
function placeSubfolders(
  entries: readonly SeenEntry[],
  folders: ReadonlyMap<string, WatchedFolder>,
): ReadonlyMap<string, WatchedFolder> {
  const found = new Map<string, WatchedFolder>()
  let waiting = entries.filter(({ id, isFolder }) => isFolder && !folders.has(id))
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length
    waiting = waiting.filter(({ id, parentId }) => {
      const parent = folders.get(parentId) ?? found.get(parentId)
      if (!parent?.key.includes('/')) return true
      found.set(id, { key: `${parent.key}/${id}`, restricted: parent.restricted })
      return false
    })
  }
  return found
}

function watchedFile(entry: SeenEntry, folder: WatchedFolder, known: WatchedFile | undefined, look: Look): WatchedFile {
  const { id, size, eTag, cTag, webUrl, createdAt, checkedOutBy } = entry
  return {
    id,
    folder: folder.key,
    name: folder.restricted ? null : entry.name,
    size,
    eTag,
    cTag,
    webUrl: folder.restricted ? '' : webUrl,
    createdAt,
    receivedAt: receivedAt(entry, folder, known, look),
    ...(checkedOutBy !== undefined && { checkedOutBy }),
  }
}

/**
 * Content that we knew in this folder keeps its time; what we knew elsewhere, or with other content, came
 * now. A file never seen before came when it was created, but after the last look, which did not show it.
 */
function receivedAt(entry: SeenEntry, folder: WatchedFolder, known: WatchedFile | undefined, look: Look): Instant {
  if (known) return known.folder === folder.key && known.cTag === entry.cTag ? known.receivedAt : look.now
  return Math.min(look.now, Math.max(entry.createdAt, look.before ?? entry.createdAt))
}

/** Office's own lock files, half-done downloads, and what file managers leave behind. */
function isTemporary(name: string): boolean {
  return /^~\$|^(thumbs\.db|desktop\.ini|\.ds_store)$|\.(tmp|partial|crdownload)$/i.test(name)
}
