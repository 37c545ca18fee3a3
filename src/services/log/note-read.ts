import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { changesSeen } from '../../domain/log/changes-seen.ts'
import type { LogChange } from '../../domain/log/log-change.ts'
import type { EntryOwner, KeptEntry, LogColumns, LogEntry } from '../../domain/log/log-entry.ts'
import { readFields } from '../../domain/log/read-fields.ts'
import { isSameValue } from '../../domain/log/same-value.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { ColumnsRead } from '../ports/library-columns.ts'
import type { Store } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'
import { type OpenLog, placeOfEvidence } from './open-log.ts'

/** A file whose columns were just read. */
export interface ReadFile {
  readonly file: WatchedFile
  readonly read: ColumnsRead
}

/** The same, with what the log has of it. */
export interface NotedFile extends ReadFile {
  /** Absent where it is, and was, no piece of evidence. */
  readonly entry?: LogEntry
  /** Changes of people's that are not in the library yet, oldest first. */
  readonly waiting: readonly LogChange[]
}

type Needs = Pick<Surroundings, 'store' | 'clock' | 'newId'>

/**
 * Notes what was read: evidence that has no reference gets the next, as it came; what somebody changed in SharePoint
 * is kept with what stood there before. Belongs in the log's turn.
 */
export function noteRead(needs: Needs, log: OpenLog, files: readonly ReadFile[]): Promise<readonly NotedFile[]> {
  const { id } = log.inspection
  return needs.store.transaction(async (store) => {
    const known = await entriesOf(store, id, files)
    const evidence = files.filter(({ file }) => placeOfEvidence(file, log) !== null)
    await store.logEntries.issue(id, inOrder(evidence))
    const entries = await entriesOf(store, id, files)
    const open = entries.size === 0 ? [] : await store.logEntries.openChanges(id)
    const now = needs.clock.now()
    const kept: KeptEntry[] = []
    const changes: LogChange[] = []
    const chosen: string[] = []
    for (const { file, read } of files) {
      const entry = entries.get(file.id)
      if (!entry) continue
      const columns = readFields(read.fields, log.reading)
      kept.push(withBringer({ ...entry, columns }, read, log.inspection))
      const before = known.get(file.id)?.columns
      if (before) changes.push(...seenIn(needs, { file, before, columns, open, now }))
      chosen.push(...chosenIn(file, columns, open))
    }
    await store.logEntries.settle(id, chosen, 'written')
    await store.logEntries.save(id, kept)
    await store.logEntries.record(id, changes)
    const noted = await entriesOf(store, id, files)
    return files.map((one) => toNoted(one, noted.get(one.file.id), open))
  })
}

async function entriesOf(store: Store, id: string, files: readonly ReadFile[]): Promise<ReadonlyMap<string, LogEntry>> {
  const entries = await store.logEntries.byFile(
    id,
    files.map(({ file }) => file.id),
  )
  return new Map(entries.map((entry) => [entry.fileId, entry]))
}

function inOrder(evidence: readonly ReadFile[]): readonly string[] {
  return evidence
    .map(({ file }) => file)
    .toSorted((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

function withBringer(entry: KeptEntry, { createdBy }: ColumnsRead, { seats }: Inspection): KeptEntry {
  if (entry.broughtBy || createdBy === null) return entry
  const people = seats.flatMap(({ holder, deputy }) => [holder, deputy])
  const bringer = people.find((person) => person?.id === createdBy)
  const broughtBy: EntryOwner | undefined = bringer && { id: bringer.id, name: bringer.name }
  return { ...entry, ...(broughtBy && { broughtBy }) }
}

function seenIn(
  { newId }: Needs,
  seen: {
    readonly file: WatchedFile
    readonly before: LogColumns
    readonly columns: LogColumns
    readonly open: readonly LogChange[]
    readonly now: Instant
  },
): readonly LogChange[] {
  const { file, before, columns, open, now } = seen
  const own = open.filter(({ fileId, state }) => fileId === file.id && state !== 'conflict')
  return changesSeen(before, columns, own).map((change) => ({
    ...{ id: newId(), fileId: file.id, ...change, at: now },
    ...{ by: 'library' as const, state: 'written' as const },
  }))
}

/** Of what somebody was to choose between, what stands in the library now: a person wrote it there. */
function chosenIn({ id }: WatchedFile, columns: LogColumns, open: readonly LogChange[]): readonly string[] {
  return open
    .filter(({ fileId, state }) => fileId === id && state === 'conflict')
    .filter(({ column, to }) => isSameValue(columns[column], to))
    .map((change) => change.id)
}

function toNoted(one: ReadFile, entry: LogEntry | undefined, open: readonly LogChange[]): NotedFile {
  const waiting = open.filter(({ fileId, state }) => fileId === one.file.id && state !== 'conflict')
  return { ...one, ...(entry && { entry }), waiting }
}
