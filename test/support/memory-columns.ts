import { EVIDENCE_COLUMNS, INDICATORS_COLUMN } from '../../src/domain/evidence/evidence-columns.ts'
import type { ColumnShape, Fields } from '../../src/domain/log/write-fields.ts'
import { GraphFailure, type GraphReason } from '../../src/services/graph-failure.ts'
import type { ColumnsRead, LibraryColumns } from '../../src/services/ports/library-columns.ts'
import type { MemoryLibrary } from './memory-library.ts'

/** The columns of a drive in memory, and what people do with them in SharePoint. */
export interface MemoryColumns extends LibraryColumns {
  /** What the library has; at first all of ours, with these choices of indicators. */
  shown: readonly ColumnShape[]
  /** Somebody edits columns in SharePoint. */
  edit(id: string, fields: Fields): void
  of(id: string): Fields
  /** Somebody has the file open; `null`: nobody any more. */
  lock(id: string, by: 'somebody' | null): void
  /** Who brought a file. */
  readonly broughtBy: Map<string, string>
  /** Files written so far, one for each write. */
  readonly writes: string[]
  /** Files read so far, by themselves or with their folder. */
  readonly reads: string[]
  /** Befalls the next writes, in this order: before it is done, or once it is. */
  readonly blows: { readonly reason: GraphReason; readonly done: boolean }[]
}

const INDICATORS = ['1.2 Good outcomes', '2.1 Good experiences', '5.4 Involvement', '9.3 Leadership of people']

export function createMemoryColumns(library: MemoryLibrary): MemoryColumns {
  const values = new Map<string, Record<string, unknown>>()
  const locked = new Set<string>()
  const [writes, reads, broughtBy]: [string[], string[], Map<string, string>] = [[], [], new Map()]
  const blows: MemoryColumns['blows'] = []
  const find = (id: string) => library.all().find((entry) => entry.id === id)
  const put = (id: string, fields: Fields): string => {
    const entry = find(id)
    if (!entry) throw refused('missing', 404)
    const kept = Object.entries({ ...values.get(id), ...fields }).filter(([, value]) => value !== null)
    values.set(id, Object.fromEntries(kept))
    library.rename(id, entry.name)
    return find(id)?.eTag ?? ''
  }
  const read = (id: string): ColumnsRead[] => {
    const entry = find(id)
    if (!entry || entry.isFolder) return []
    reads.push(id)
    const fields = { ...values.get(id) }
    const checkedOut = entry.checkedOutBy !== undefined
    return [{ eTag: entry.eTag, guard: `list ${entry.eTag}`, fields, createdBy: broughtBy.get(id) ?? null, checkedOut }]
  }
  const readAll = (ids: readonly string[]) =>
    new Map(ids.flatMap((id) => read(id).map((one): [string, ColumnsRead] => [id, one])))
  const columns: MemoryColumns = {
    shown: [...EVIDENCE_COLUMNS, INDICATORS_COLUMN].map(shapeOf),
    ...{ writes, reads, broughtBy, blows },
    edit: (id, fields) => void put(id, fields),
    of: (id) => values.get(id) ?? {},
    lock: (id, by) => void (by === null ? locked.delete(id) : locked.add(id)),
    shapes: async () => columns.shown,
    read: async (_drive, ids) => readAll(ids),
    async *readFolder(_drive, folderId) {
      const ids = library.all().flatMap((entry) => (entry.parentId === folderId ? [entry.id] : []))
      for (let at = 0; at < ids.length; at += 200) yield readAll(ids.slice(at, at + 200))
    },
    async write(_drive, id, guard, fields) {
      const blow = blows.shift()
      if (blow && !blow.done) throw refused(blow.reason, 503)
      const entry = find(id)
      if (!entry) throw refused('missing', 404)
      if (locked.has(id)) throw refused('locked', 423)
      if (guard !== `list ${entry.eTag}`) throw refused('changed', 412)
      writes.push(id)
      const eTag = put(id, fields)
      if (blow) throw refused(blow.reason, 503)
      return { eTag }
    },
  }
  return columns
}

function shapeOf({ name, kind, choices }: (typeof EVIDENCE_COLUMNS)[number]): ColumnShape {
  if (kind === 'multi-choice') return { name, kind, choices: INDICATORS }
  if (kind === 'note') return { name, kind: 'text', maxLength: 63_999 }
  return { name, kind, ...(choices && { choices }), ...(kind === 'text' && { maxLength: 255 }) }
}

function refused(reason: GraphReason, status: number): GraphFailure {
  return new GraphFailure(reason, { status, code: reason, message: `Graph answered ${status}` })
}
