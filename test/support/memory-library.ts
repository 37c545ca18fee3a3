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
  upload(folderId: string, name: string, size?: number): Entry
  remove(id: string): void
  rename(id: string, name: string): void
  /** The folder's id at a path of names below the root; throws where there is none. */
  folderAt(...names: readonly string[]): string
  readonly columnsMade: Column[]
}

/** @param now the clock's, for what is created */
export function createMemoryLibrary(now: () => number): MemoryLibrary {
  const entries = new Map<string, Entry & { readonly seq: number }>()
  const deleted: { readonly id: string; readonly seq: number }[] = []
  const columnsMade: Column[] = []
  let seq = 0
  const keep = (entry: Entry): Entry => {
    seq += 1
    entries.set(entry.id, { ...entry, eTag: `e${seq}`, seq })
    return entries.get(entry.id) as Entry
  }
  const childrenOf = (id: string) => [...entries.values()].filter(({ parentId }) => parentId === id)
  const childNamed = (parentId: string, name: string) =>
    childrenOf(parentId).find((entry) => entry.name.toLowerCase() === name.toLowerCase())
  const add = (parentId: string, name: string, more: Pick<Entry, 'isFolder' | 'size'>): Entry => {
    const known = childNamed(parentId, name)
    const id = known?.id ?? `item-${seq + 1}`
    const webUrl = `https://northmoor.sharepoint.example/${encodeURIComponent(name)}`
    const created = known?.createdAt ?? now()
    return keep({ ...more, id, name, parentId, webUrl, eTag: '', cTag: `c${seq + 1}`, createdAt: created })
  }
  return {
    columnsMade,
    upload: (folderId, name, size = 1024) => add(folderId, name, { isFolder: false, size }),
    remove(id) {
      seq += 1
      entries.delete(id)
      deleted.push({ id, seq })
    },
    rename(id, name) {
      const entry = entries.get(id)
      if (entry) keep({ ...entry, name })
    },
    folderAt: (...names) => names.reduce((parent, name) => found(childNamed(parent, name)?.id, name), ROOT),
    children: async (_drive, ids) => new Map(ids.map((id) => [id, childrenOf(id)])),
    entries: async (_drive, ids) =>
      new Map(ids.flatMap((id) => (entries.has(id) ? [[id, entries.get(id) as Entry]] : []))),
    createFolders: async (_drive, folders) =>
      folders.map((folder) =>
        createFolder(folder, childNamed, (parent, name) => add(parent, name, { isFolder: true, size: 0 })),
      ),
    async changes(_drive, token) {
      const since = Number(token ?? 0)
      return {
        entries: [...entries.values()].filter((entry) => entry.seq > since),
        deletedIds: deleted.filter((each) => each.seq > since).map(({ id }) => id),
        token: String(seq),
        resync: token === null,
      }
    },
    async move(_drive, id, toFolderId, eTag) {
      const entry = entries.get(id)
      if (!entry) throw refused('missing', 404)
      if (entry.eTag !== eTag) throw refused('changed', 412)
      if (childNamed(toFolderId, entry.name)) throw refused('taken', 409)
      return keep({ ...entry, parentId: toFolderId })
    },
    columns: async () => columnsMade.map(({ name }) => name),
    createColumn: async (_drive, column) => void columnsMade.push(column),
    fields: async () => new Map(),
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
