import { GraphFailure, type GraphReason } from '../../src/services/graph-failure.ts'
import {
  type Column,
  type Entry,
  type FolderOutcome,
  type Library,
  type NewFolder,
  ROOT,
} from '../../src/services/ports/library.ts'

/** A drive in memory, and what people do in it. */
export interface MemoryLibrary extends Library {
  /** Somebody puts a file, or replaces its content. Gives its entry. */
  upload(folderId: string, name: string, size?: number, by?: string, hash?: string): Entry
  /** Somebody makes a folder. */
  makeFolder(parentId: string, name: string): Entry
  rename(id: string, name: string): void
  /** Somebody drags it into another folder; what lies in it is not reported with it. */
  drag(id: string, toFolderId: string): void
  /** Somebody checks a file out. */
  checkOut(id: string, by: string): void
  /** With all that lies in it. */
  remove(id: string): void
  /** Brings back what one deletion took, where the folder that it lay in is still there; each of it is reported. */
  restore(id: string): void
  /** Somebody gives it permissions of its own. */
  share(id: string): void
  /** Every token given out so far is forgotten. */
  forgetTokens(): void
  /** Everything that is there. */
  all(): readonly Entry[]
  /** The folder's id at a path of names below the root; throws where there is none. */
  folderAt(...names: readonly string[]): string
  readonly columnsMade: Column[]
}

/**
 * @param now the clock's, for what is created
 * @param page how many changes are told at once, and how many children
 */
export function createMemoryLibrary(now: () => number, page = 1_000): MemoryLibrary {
  const drive = createDrive(now)
  const binned = new Map<string, readonly Entry[]>()
  const columnsMade: Column[] = []
  let forgotten = 0
  const add = (
    parentId: string,
    name: string,
    more: Pick<Entry, 'isFolder' | 'size' | 'changedBy' | 'hash'>,
  ): Entry => {
    const known = drive.childNamed(parentId, name)
    const webUrl = `https://northmoor.sharepoint.example/${encodeURIComponent(name)}`
    const seq = drive.seq() + 1
    const kept = { id: known?.id ?? `item-${seq}`, createdAt: known?.createdAt ?? now() }
    return drive.keep({ ...more, ...kept, name, parentId, webUrl, eTag: '', cTag: `c${seq}` })
  }
  const change = (id: string, over: Partial<Entry>): void => {
    const entry = drive.get(id)
    if (entry) drive.keep({ ...entry, ...over })
  }
  return {
    columnsMade,
    upload: (folderId, name, size = 1024, by, hash) =>
      add(folderId, name, { isFolder: false, size, ...(by && { changedBy: by }), ...(hash && { hash }) }),
    makeFolder: (parentId, name) => add(parentId, name, { isFolder: true, size: 0 }),
    rename: (id, name) => change(id, { name }),
    checkOut: (id, checkedOutBy) => change(id, { checkedOutBy }),
    share: (id) => change(id, { shared: true }),
    drag: (id, parentId) => change(id, { parentId }),
    remove: (id) => void binned.set(id, drive.drop(id)),
    restore(id) {
      for (const entry of binned.get(id) ?? []) if (drive.isThere(entry.parentId)) drive.keep(entry)
      binned.delete(id)
    },
    forgetTokens: () => {
      forgotten = drive.seq() + 1
    },
    all: drive.all,
    folderAt: (...names) => names.reduce((parent, name) => found(drive.childNamed(parent, name)?.id, name), ROOT),
    children: async (_drive, ids) =>
      new Map(ids.flatMap((id) => (drive.isThere(id) ? [[id, drive.childrenOf(id)] as const] : []))),
    childPages: async (_drive, places) =>
      new Map(
        places.flatMap(({ folderId, from }) => {
          if (!drive.isThere(folderId)) return []
          const [all, start] = [drive.childrenOf(folderId), Number(from ?? 0)]
          const end = start + page
          return [[folderId, { entries: all.slice(start, end), next: end < all.length ? String(end) : null }] as const]
        }),
      ),
    entries: async (_drive, ids) => new Map(ids.flatMap((id) => drive.get(id) ?? []).map((entry) => [entry.id, entry])),
    createFolders: async (_drive, folders) =>
      folders.map((folder) =>
        createFolder(folder, drive.childNamed, (parent, name) => add(parent, name, { isFolder: true, size: 0 })),
      ),
    async changes(_drive, token) {
      const lost = token === null || Number(token) < forgotten
      if (lost) return { entries: [], deletedIds: [], token: String(drive.seq()), more: false, resync: true }
      return { ...drive.after(Number(token), page), resync: false }
    },
    changedSince: async (_drive, instant) => new Set(drive.changedSince(instant)),
    async move(_drive, id, toFolderId, eTag) {
      const entry = drive.get(id)
      if (!entry) throw refused('missing', 404)
      if (entry.eTag !== eTag) throw refused('changed', 412)
      if (drive.childNamed(toFolderId, entry.name)) throw refused('taken', 409)
      return drive.keep({ ...entry, parentId: toFolderId })
    },
    columns: async () => columnsMade.map(({ name }) => name),
    createColumn: async (_drive, column) => void columnsMade.push(column),
  }
}

/** Items by id and by folder, in the order in which they last changed. */
function createDrive(now: () => number) {
  const entries = new Map<string, Entry>()
  const below = new Map<string, Set<string>>([[ROOT, new Set()]])
  /** The last change of each item that is there or was, in order. */
  const marks = new Map<string, number>()
  const times = new Map<string, number>()
  let seq = 0
  const mark = (id: string): void => {
    seq += 1
    marks.delete(id)
    marks.set(id, seq)
    times.set(id, now())
  }
  const childrenOf = (id: string): readonly Entry[] =>
    [...(below.get(id) ?? [])].flatMap((child) => {
      const entry = entries.get(child)
      return entry ? [entry.isFolder ? { ...entry, childCount: below.get(child)?.size ?? 0 } : entry] : []
    })
  const drop = (id: string): readonly Entry[] => {
    const entry = entries.get(id)
    if (!entry) return []
    mark(id)
    const dropped = [entry, ...childrenOf(id).flatMap((child) => drop(child.id))]
    entries.delete(id)
    below.get(entry.parentId)?.delete(id)
    below.delete(id)
    return dropped
  }
  return {
    seq: () => seq,
    all: () => [...entries.values()],
    get: (id: string) => entries.get(id),
    isThere: (id: string) => id === ROOT || entries.has(id),
    childrenOf,
    childNamed: (parentId: string, name: string) =>
      childrenOf(parentId).find((entry) => entry.name.toLowerCase() === name.toLowerCase()),
    keep(entry: Entry): Entry {
      mark(entry.id)
      const before = entries.get(entry.id)
      if (before) below.get(before.parentId)?.delete(entry.id)
      const kept = { ...entry, eTag: `e${seq}` }
      entries.set(entry.id, kept)
      below.get(entry.parentId)?.add(entry.id)
      if (entry.isFolder && !below.has(entry.id)) below.set(entry.id, new Set())
      return kept
    },
    drop,
    changedSince: (instant: number) => [...times].flatMap(([id, at]) => (at >= instant ? [id] : [])),
    after(since: number, most: number) {
      const changed = [...marks].filter(([, at]) => at > since)
      const ids = changed.slice(0, most).map(([id]) => id)
      const more = changed.length > most
      return {
        entries: ids.flatMap((id) => entries.get(id) ?? []),
        deletedIds: ids.filter((id) => !entries.has(id)),
        token: String(more ? marks.get(ids.at(-1) ?? '') : seq),
        more,
      }
    },
  }
}

function createFolder(
  { key, name, ancestorId, below }: NewFolder,
  childNamed: (parentId: string, name: string) => Entry | undefined,
  make: (parentId: string, name: string) => Entry,
): FolderOutcome {
  const parent = below.reduce<string>((id, step) => found(childNamed(id, step)?.id, step), ancestorId)
  return childNamed(parent, name) ? { key, result: 'exists' } : { key, result: 'created', entry: make(parent, name) }
}

function found(id: string | undefined, name: string): string {
  if (id === undefined) throw new Error(`The library of this test has no "${name}".`)
  return id
}

function refused(reason: GraphReason, status: number): GraphFailure {
  return new GraphFailure(reason, { status, code: reason, message: `Graph answered ${status}` })
}
