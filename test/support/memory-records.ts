import { contentsOf } from '../../src/domain/evidence/folder-contents.ts'
import { firstFileIn } from '../../src/domain/evidence/seen-in-shared.ts'
import { NOWHERE, type WatchedFile } from '../../src/domain/evidence/watched-file.ts'
import { isBelow, isOwn, levelOf, type WatchedFolder } from '../../src/domain/evidence/watched-folder.ts'
import type { LibraryRecords, Store, Watch } from '../../src/services/ports/store.ts'
import type { FolderMove, WatchedFolders } from '../../src/services/ports/watched-folders.ts'
import { createMemoryExaminations } from './memory-examinations.ts'

type Shelf<T> = Map<string, T>

/** What is known of libraries, in memory: small ones, so that looking through all of them costs nothing. */
export function createMemoryRecords(): Pick<Store, 'library' | 'watchedFolders' | 'examinations'> {
  const files = createShelves<WatchedFile>()
  const folders = createShelves<WatchedFolder>()
  const library = createLibraryRecords(files, folders)
  const examinations = createMemoryExaminations(files)
  const forgetSetAside = async (id: string) => {
    const lost = await library.forgetSetAside(id)
    examinations.forgetGone(id)
    return lost
  }
  return {
    library: { ...library, forgetSetAside },
    watchedFolders: createWatchedFolders(files, folders),
    examinations,
  }
}

/** By inspection, then by id. */
function createShelves<T>(): (inspectionId: string) => Shelf<T> {
  const shelves = new Map<string, Shelf<T>>()
  return (inspectionId) => {
    const shelf = shelves.get(inspectionId) ?? new Map<string, T>()
    shelves.set(inspectionId, shelf)
    return shelf
  }
}

const pick = <T>(shelf: Shelf<T>, ids: readonly string[]): T[] => ids.flatMap((id) => shelf.get(id) ?? [])

function createLibraryRecords(
  filesOf: (inspectionId: string) => Shelf<WatchedFile>,
  foldersOf: (inspectionId: string) => Shelf<WatchedFolder>,
): LibraryRecords {
  const astray = (id: string) => [...foldersOf(id).values()].flatMap((one) => (one.astray ? [one.key] : []))
  const watches = new Map<string, Watch>()
  const listings = createShelves<number>()
  return {
    files: async (id, below) =>
      [...filesOf(id).values()]
        .filter(({ folder }) => !below || below.some((key) => isBelow(folder, key)))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    byId: async (id, ids) => pick(filesOf(id), [...new Set(ids)]),
    in: async (id, folders) => [...filesOf(id).values()].filter(({ folder }) => folders.includes(folder)),
    contents: async (id, folders) => {
      const contents = contentsOf([...filesOf(id).values()], folders, astray(id))
      // A figure of its own, as a database's is: only equal or not.
      return new Map(
        [...contents].flatMap(([key, one]) =>
          one.files > 0 ? [[key, { ...one, version: (BigInt(one.version) << 1n).toString() }] as const] : [],
        ),
      )
    },
    firstIn: async (id, awaited) => {
      const files = [...filesOf(id).values()]
      return new Map(
        awaited.flatMap((one) => {
          const first = astray(id).includes(one.folder) ? undefined : firstFileIn(files, one)
          return first ? [[one.folder, first] as const] : []
        }),
      )
    },
    cameSince: async (id, since) => {
      const came = [...filesOf(id).values()].filter((one) => one.receivedAt >= since && one.folder !== NOWHERE)
      return new Map([...Map.groupBy(came, ({ folder }) => folder)].map(([folder, files]) => [folder, files.length]))
    },
    async saveFiles(id, some) {
      for (const file of some) filesOf(id).set(file.id, file)
    },
    setAside: async (id, ids) => void setAside(filesOf(id), (file) => ids.includes(file.id)),
    async noteListed(id, ids, listing) {
      for (const each of ids) if (filesOf(id).has(each)) listings(id).set(each, listing)
    },
    setAsideUnlisted: async (id, folder, listing) =>
      setAside(filesOf(id), (file) => file.folder === folder && listings(id).get(file.id) !== listing),
    async forgetSetAside(id) {
      const shelf = filesOf(id)
      const lost = [...shelf.values()].filter(({ folder }) => folder === NOWHERE)
      for (const file of lost) shelf.delete(file.id)
      for (const file of lost) listings(id).delete(file.id)
      return lost.length > 0
    },
    watch: async (id) => watches.get(id) ?? null,
    saveWatch: async (id, watch) => void watches.set(id, watch),
  }
}

function createWatchedFolders(
  filesOf: (inspectionId: string) => Shelf<WatchedFile>,
  foldersOf: (inspectionId: string) => Shelf<WatchedFolder>,
): WatchedFolders {
  const all = (id: string) =>
    [...foldersOf(id).values()].toSorted((a, b) => levelOf(a) - levelOf(b) || (a.key < b.key ? -1 : 1))
  return {
    byId: async (id, ids) => pick(foldersOf(id), [...new Set(ids)]),
    unread: async (id, most) =>
      all(id)
        .filter(({ state }) => state === 'new' || state === 'unread')
        .slice(0, most),
    async save(id, some) {
      for (const folder of some) foldersOf(id).set(folder.id, folder)
    },
    async readAnew(id, planned) {
      const shelf = foldersOf(id)
      for (const { id: each, key } of planned) {
        const known = shelf.get(each)
        if (known && isOwn(known)) rekey(filesOf(id), shelf, known.key, key)
      }
      const before = new Map(shelf)
      const keys = new Set(planned.map(({ key }) => key))
      const letGo = new Set([...before.values()].flatMap((one) => (isOwn(one) || keys.has(one.key) ? [] : [one.key])))
      setAside(filesOf(id), ({ folder }) => letGo.has(folder))
      for (const folder of before.values()) {
        if (isOwn(folder)) shelf.set(folder.id, { ...unbegun(folder), state: 'missing' })
        else shelf.delete(folder.id)
      }
      for (const { id: each, key } of planned) {
        const { state: known, astray: is } = before.get(each) ?? {}
        const state = known === undefined || known === 'new' ? 'new' : 'unread'
        shelf.set(each, { id: each, key, state, ...(is && { astray: is }) })
      }
    },
    move: async (id, move) => moveFolder(filesOf(id), foldersOf(id), move),
    empty: async (id, keys) => keys.map((key) => emptyFolder(filesOf(id), foldersOf(id), key)).some(Boolean),
    missing: async (id) => all(id).filter(isMissing),
    async forgetMissing(id) {
      const lost = all(id).filter(isMissing)
      const keys = new Set(lost.map(({ key }) => key))
      for (const { id: each } of lost) foldersOf(id).delete(each)
      setAside(filesOf(id), ({ folder }) => keys.has(folder))
    },
  }
}

function moveFolder(files: Shelf<WatchedFile>, folders: Shelf<WatchedFolder>, move: FolderMove): void {
  const { from, to, at, nameless, unread } = move
  for (const file of files.values()) {
    if (!isBelow(file.folder, from)) continue
    const { hash: _, ...rest } = file
    const kept = nameless ? { ...rest, name: null, webUrl: '' } : file
    files.set(file.id, { ...kept, folder: to + file.folder.slice(from.length), receivedAt: at })
  }
  for (const folder of folders.values()) {
    if (!isBelow(folder.key, from)) continue
    const moved = { ...folder, key: to + folder.key.slice(from.length) }
    // One that has not been found again may lie elsewhere.
    const state = moved.state === 'missing' ? 'missing' : 'unread'
    folders.set(folder.id, unread ? { ...unbegun(moved), state } : moved)
  }
}

function isMissing(folder: WatchedFolder): boolean {
  return folder.state === 'missing' && isOwn(folder)
}

function unbegun({ reading: _, ...folder }: WatchedFolder): WatchedFolder {
  return folder
}

function rekey(files: Shelf<WatchedFile>, folders: Shelf<WatchedFolder>, from: string, to: string): void {
  const moved = (key: string) => (isBelow(key, from) ? to + key.slice(from.length) : key)
  for (const file of files.values()) files.set(file.id, { ...file, folder: moved(file.folder) })
  for (const folder of folders.values()) folders.set(folder.id, { ...folder, key: moved(folder.key) })
}

function emptyFolder(files: Shelf<WatchedFile>, folders: Shelf<WatchedFolder>, key: string): boolean {
  const planned = [...folders.values()].filter(
    (folder) => !isOwn(folder) && folder.key !== key && isBelow(folder.key, key),
  )
  const isGone = (at: string) => isBelow(at, key) && !planned.some((folder) => isBelow(at, folder.key))
  for (const folder of folders.values()) {
    if (!isBelow(folder.key, key)) continue
    if (isOwn(folder)) {
      if (isGone(folder.key)) folders.delete(folder.id)
    } else if (folder.key === key) folders.set(folder.id, { ...unbegun(folder), state: 'missing' })
    else folders.set(folder.id, { ...unbegun(folder), state: folder.state === 'read' ? 'unread' : folder.state })
  }
  return setAside(files, ({ folder }) => isGone(folder))
}

function setAside(files: Shelf<WatchedFile>, isLost: (file: WatchedFile) => boolean): boolean {
  const lost = [...files.values()].filter(isLost)
  for (const file of lost) files.set(file.id, { ...file, folder: NOWHERE })
  return lost.length > 0
}
