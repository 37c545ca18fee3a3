import { type FileFolder, placeFiles } from '../../domain/evidence/place-files.ts'
import { type FolderPlacement, placeFolders } from '../../domain/evidence/place-folders.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { WatchedFolder } from '../../domain/evidence/watched-folder.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Entry } from '../ports/library.ts'
import type { Store } from '../ports/store.ts'

/** One look at an inspection's library. */
export interface Look {
  readonly inspection: Inspection
  readonly programme: Programme
  readonly now: Instant
  /** When the last look came to its end; `null` before the first. */
  readonly before: Instant | null
  /** By when, at the latest, an item came to be as it is. */
  readonly cameBy: (id: string) => Instant
  /** Whether no name of a file below a folder is kept. */
  readonly isRestricted: (key: string) => boolean
}

/** What a page of changes tells, or what was read of folders. */
export interface Told {
  readonly entries: readonly Entry[]
  readonly deletedIds: readonly string[]
  /** Ids of folders all of whose children are among the entries. */
  readonly whole: readonly string[]
  /** Folders listed page by page, of which one is among the entries. */
  readonly pages: readonly ListedPage[]
}

export interface ListedPage {
  readonly folderId: string
  /** Which reading of the folder it belongs to. */
  readonly listing: Instant
  /** Where that goes on; `null` at its end. */
  readonly next: string | null
}

/**
 * Brings the records of files and folders up to what was told, whatever else is on record: the cost is that of
 * what was told. True when a file of ours changed. Belongs in a transaction.
 */
export async function recordChanges(store: Store, look: Look, told: Told): Promise<boolean> {
  const { id } = look.inspection
  const before = await foldersTold(store, id, told)
  const known = await filesTold(store, id, told, before)
  const placement = placeFolders(told.entries, before)
  // Where they lie now: the folder around one may have been moved as well.
  const deletedKeys = told.deletedIds.flatMap((each) => placement.folders.get(each)?.key ?? [])
  const { files, removed } = placeFiles(told.entries, fileFolders(placement, look), known, look.cameBy)
  await moveFolders(store, look, placement)
  const emptied = await store.watchedFolders.empty(id, [...placement.left, ...deletedKeys])
  await store.watchedFolders.save(id, [...placement.changed, ...foldersRead(told, placement)])
  await store.library.setAside(id, removed)
  await store.library.saveFiles(id, files)
  const unlisted = await notePages(store, look, told, placement)
  return emptied || unlisted || placement.moved.length + files.length + removed.length > 0
}

function foldersRead({ whole, pages }: Told, { folders }: FolderPlacement): readonly WatchedFolder[] {
  const ends = [...whole.map((folderId) => ({ folderId, next: null, listing: 0 })), ...pages]
  return ends.flatMap(({ folderId, next, listing }) => {
    const folder = folders.get(folderId)
    if (!folder) return []
    const { reading: _, ...known } = folder
    return [next === null ? { ...known, state: 'read' as const } : { ...known, reading: { next, listing } }]
  })
}

/** What no page of a folder listed is set aside with the last. True where there was something. */
async function notePages(store: Store, look: Look, told: Told, { folders }: FolderPlacement): Promise<boolean> {
  const { id } = look.inspection
  let any = false
  for (const { folderId, listing, next } of told.pages) {
    const listed = told.entries.filter((entry) => entry.parentId === folderId && !entry.isFolder)
    await store.library.noteListed(
      id,
      listed.map((entry) => entry.id),
      listing,
    )
    const key = folders.get(folderId)?.key
    if (next === null && key !== undefined) any = (await store.library.setAsideUnlisted(id, key, listing)) || any
  }
  return any
}

/** Of the folders that were told of and those that the entries lie in. */
async function foldersTold(store: Store, id: string, told: Told): Promise<ReadonlyMap<string, WatchedFolder>> {
  const named = told.entries.flatMap((entry) => [entry.parentId, ...(entry.isFolder ? [entry.id] : [])])
  const ids = [...named, ...told.deletedIds, ...told.whole, ...told.pages.map(({ folderId }) => folderId)]
  return new Map((await store.watchedFolders.byId(id, [...new Set(ids)])).map((folder) => [folder.id, folder]))
}

/** Of the files that were told of, and of those that lay in the folders that were read. */
async function filesTold(
  store: Store,
  id: string,
  told: Told,
  folders: ReadonlyMap<string, WatchedFolder>,
): Promise<ReadonlyMap<string, WatchedFile>> {
  const ids = told.entries.flatMap((entry) => (entry.isFolder ? [] : [entry.id]))
  const there = await store.library.in(
    id,
    told.whole.flatMap((each) => folders.get(each)?.key ?? []),
  )
  const named = await store.library.byId(id, [...ids, ...told.deletedIds])
  return new Map([...there, ...named].map((file) => [file.id, file]))
}

function fileFolders({ folders }: FolderPlacement, { before, isRestricted }: Look): ReadonlyMap<string, FileFolder> {
  return new Map(
    [...folders].map(([id, { key, state }]) => [
      id,
      { key, restricted: isRestricted(key), before: state === 'new' ? null : before },
    ]),
  )
}

async function moveFolders(
  store: Store,
  { inspection, cameBy, isRestricted }: Look,
  { moved }: FolderPlacement,
): Promise<void> {
  for (const { from, to } of moved) {
    const nameless = isRestricted(to)
    const unread = isRestricted(from) && !nameless
    const at = cameBy(to.slice(to.lastIndexOf('/') + 1))
    await store.watchedFolders.move(inspection.id, { from, to, at, nameless, unread })
  }
}
