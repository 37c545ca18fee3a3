import type { Instant } from '../schedule/day.ts'
import { keptExtension } from './extension-of.ts'
import { keptName } from './kept-name.ts'
import type { SeenEntry } from './seen-entry.ts'
import type { WatchedFile } from './watched-file.ts'

/** A folder that lies in our care, for the files in it. */
export interface FileFolder {
  readonly key: string
  readonly restricted: boolean
  /** When it was last looked into; `null` where it never was. */
  readonly before: Instant | null
}

/** What a look at the library changes in the record of its files. */
export interface Placement {
  /** Those that are new, or other than they are on record. */
  readonly files: readonly WatchedFile[]
  /** Ids of files that now lie outside our folders, or are gone. */
  readonly removed: readonly string[]
}

/**
 * Sorts what was seen into our folders. Entries outside them belong to others and are left out.
 * @param folders by drive item id
 * @param known all that is on record of what the look tells of: what it does not show in our folders is gone
 * @param cameBy by when, at the latest, an item came to be as it is
 */
export function placeFiles(
  entries: readonly SeenEntry[],
  folders: ReadonlyMap<string, FileFolder>,
  known: ReadonlyMap<string, WatchedFile>,
  cameBy: (id: string) => Instant,
): Placement {
  const files = entries.flatMap((entry) => {
    const folder = entry.isFolder ? undefined : folders.get(entry.parentId)
    return folder && !isTemporary(entry.name) ? [watchedFile(entry, folder, known.get(entry.id), cameBy(entry.id))] : []
  })
  const kept = new Set(files.map(({ id }) => id))
  return {
    files: files.filter((file) => !isSame(file, known.get(file.id))),
    removed: [...known.keys()].filter((id) => !kept.has(id)),
  }
}

function isSame(file: WatchedFile, known: WatchedFile | undefined): boolean {
  if (!known) return false
  const names = Object.keys({ ...file, ...known }) as (keyof WatchedFile)[]
  return names.every((name) => file[name] === known[name])
}

function watchedFile(entry: SeenEntry, folder: FileFolder, known: WatchedFile | undefined, now: Instant): WatchedFile {
  const { id, size, eTag, cTag, createdAt, checkedOutBy, hash } = entry
  // Writing a column changes who changed it last, and no content.
  const contentBy = known?.cTag === cTag ? known.contentBy : entry.changedBy
  return {
    id,
    folder: folder.key,
    ...keptName(entry, folder.restricted),
    extension: keptExtension(entry.name, folder.restricted),
    size,
    eTag,
    cTag,
    content: known?.cTag === cTag ? known.content : cTag,
    createdAt,
    receivedAt: receivedAt(entry, folder, known, now),
    contentAt: known?.cTag === cTag ? known.contentAt : known ? Math.max(now, createdAt) : firstSeen(entry, folder),
    ...(contentBy !== undefined && { contentBy }),
    ...(hash !== undefined && !folder.restricted && { hash }),
    ...(checkedOutBy !== undefined && { checkedOutBy }),
  }
}

/** Content that we knew in this folder keeps its time; what we knew elsewhere, or with other content, came now. */
function receivedAt(entry: SeenEntry, folder: FileFolder, known: WatchedFile | undefined, now: Instant): Instant {
  if (known)
    return known.folder === folder.key && known.cTag === entry.cTag ? known.receivedAt : Math.max(now, entry.createdAt)
  return firstSeen(entry, folder)
}

/**
 * A file never seen before came when it was created, but after the last look, which did not show it. It may have come
 * while the look was under way, after the moment that stands for it.
 */
function firstSeen({ createdAt }: SeenEntry, { before }: FileFolder): Instant {
  return Math.max(createdAt, before ?? createdAt)
}

/** Office's own lock files, half-done downloads, and what file managers leave behind. */
export function isTemporary(name: string): boolean {
  return /^~\$|^(thumbs\.db|desktop\.ini|\.ds_store)$|\.(tmp|partial|crdownload)$/i.test(name)
}
