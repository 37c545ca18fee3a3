import { NOWHERE } from '../../src/domain/evidence/watched-file.ts'
import type { LogChange } from '../../src/domain/log/log-change.ts'
import { type LogEntry, logEntry, NO_COLUMNS, referenceOf } from '../../src/domain/log/log-entry.ts'
import type { LibraryRecords, Store } from '../../src/services/ports/store.ts'

interface Shelf {
  readonly entries: Map<string, LogEntry>
  readonly changes: Map<string, LogChange>
  readonly marks: Map<string, string>
  columns: string | null
}

const OPEN = ['waiting', 'locked', 'conflict']

/** The evidence log in memory. A mark goes with its file's record, as its row does. */
export function createMemoryLog(library: LibraryRecords): Pick<Store, 'library' | 'logEntries'> {
  const shelves = new Map<string, Shelf>()
  const of = (id: string): Shelf => {
    const shelf = shelves.get(id) ?? { entries: new Map(), changes: new Map(), marks: new Map(), columns: null }
    shelves.set(id, shelf)
    return shelf
  }
  const unread = async (id: string) => {
    const files = await library.files(id)
    const { marks } = of(id)
    return files.filter((one) => one.folder !== NOWHERE && marks.get(one.id) !== `${one.eTag} ${one.folder}`)
  }
  const forgetSetAside = async (id: string) => {
    const lost = await library.forgetSetAside(id)
    const kept = new Set((await library.files(id)).map((file) => file.id))
    for (const fileId of of(id).marks.keys()) if (!kept.has(fileId)) of(id).marks.delete(fileId)
    return lost
  }
  const logEntries: Store['logEntries'] = {
    of: async (id) => [...of(id).entries.values()],
    byFile: async (id, fileIds) => [...new Set(fileIds)].flatMap((fileId) => of(id).entries.get(fileId) ?? []),
    async issue(id, fileIds) {
      const { entries } = of(id)
      for (const fileId of fileIds) {
        if (entries.has(fileId)) continue
        entries.set(fileId, { fileId, reference: referenceOf(entries.size + 1), columns: NO_COLUMNS })
      }
    },
    async save(id, some) {
      for (const { fileId, columns, broughtBy, takenBy } of some) {
        const known = of(id).entries.get(fileId)
        const people = { ...(broughtBy && { broughtBy }), ...(takenBy && { takenBy }) }
        if (known) of(id).entries.set(fileId, logEntry({ fileId, reference: known.reference, columns, ...people }))
      }
    },
    changes: async (id, fileId) => [...of(id).changes.values()].filter((one) => one.fileId === fileId),
    change: async (id, changeId) => of(id).changes.get(changeId) ?? null,
    openChanges: async (id) => [...of(id).changes.values()].filter(({ state }) => OPEN.includes(state)),
    changesSince: async (id, since) => [...of(id).changes.values()].filter(({ at }) => at >= since),
    async record(id, changes) {
      for (const change of changes) if (!of(id).changes.has(change.id)) of(id).changes.set(change.id, change)
    },
    async settle(id, changeIds, state) {
      for (const changeId of changeIds) {
        const change = of(id).changes.get(changeId)
        if (change) of(id).changes.set(changeId, { ...change, state })
      }
    },
    async unread(id, most) {
      const files = (await unread(id)).toSorted((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1))
      const { marks } = of(id)
      return files.slice(0, most).map((file) => ({ ...file, fileId: file.id, again: marks.has(file.id) }))
    },
    async unreadAmong(id, fileIds) {
      const files = await unread(id)
      return fileIds.filter((fileId) => files.some((file) => file.id === fileId))
    },
    unreadIn: async (id, folder) => (await unread(id)).filter((file) => file.folder === folder).length,
    async markRead(id, marks) {
      for (const { fileId, eTag, folder } of marks) of(id).marks.set(fileId, `${eTag} ${folder}`)
    },
    async markWritten(id, fileId, { from, to, folder }) {
      of(id).marks.set(fileId, `${to} ${folder}`)
      const [file] = await library.byId(id, [fileId])
      if (file?.eTag === from) await library.saveFiles(id, [{ ...file, eTag: to }])
    },
    markUnread: async (id, fileId) => void of(id).marks.delete(fileId),
    async noteColumns(id, names) {
      const shelf = of(id)
      const columns = names.toSorted().join(' ')
      if (shelf.columns !== null && shelf.columns !== columns) {
        for (const fileId of shelf.entries.keys()) shelf.marks.delete(fileId)
      }
      shelf.columns = columns
    },
  }
  return { library: { ...library, forgetSetAside }, logEntries }
}
