import { type Selectable, sql } from 'kysely'
import { type KeptEntry, type LogEntry, logEntry, NO_COLUMNS, referenceOf } from '../domain/log/log-entry.ts'
import type { LogEntries } from '../services/ports/log-entries.ts'
import { columnMarksIn } from './column-marks.ts'
import { inBatches } from './in-batches.ts'
import { logChangesIn } from './log-changes.ts'
import type { LogEntryRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

export function logEntriesIn(on: Transactions): LogEntries {
  return {
    of: async (inspectionId) => (await entriesOf(on, inspectionId).orderBy('number').execute()).map(toEntry),
    byFile: (inspectionId, fileIds) => entriesByFile(on, inspectionId, fileIds),
    issue: (inspectionId, fileIds) => on.run(() => issue(on, inspectionId, fileIds)),
    async save(inspectionId, entries) {
      await on.run(async () => {
        for (const some of inBatches(entries)) await saveSome(on, inspectionId, some)
      })
    },
    ...logChangesIn(on),
    ...columnMarksIn(on),
  }
}

function entriesOf(on: Transactions, inspectionId: string) {
  return on.current.selectFrom('logEntries').selectAll().where('inspectionId', '=', inspectionId)
}

async function entriesByFile(on: Transactions, inspectionId: string, fileIds: readonly string[]): Promise<LogEntry[]> {
  const found: LogEntry[] = []
  for (const some of inBatches(fileIds)) {
    found.push(...(await entriesOf(on, inspectionId).where('fileId', 'in', some).execute()).map(toEntry))
  }
  return found
}

/** Two that issue at once would meet in the same number: the later is refused, and tries again. */
async function issue(on: Transactions, inspectionId: string, fileIds: readonly string[]): Promise<void> {
  const known = new Set((await entriesByFile(on, inspectionId, fileIds)).map(({ fileId }) => fileId))
  const fresh = [...new Set(fileIds)].filter((fileId) => !known.has(fileId))
  const { last } = await on.current
    .selectFrom('logEntries')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirstOrThrow()
  const rows = fresh.map((fileId, at) => ({
    inspectionId,
    fileId,
    number: (last ?? 0) + at + 1,
    columns: JSON.stringify(NO_COLUMNS),
  }))
  for (const some of inBatches(rows)) await on.current.insertInto('logEntries').values(some).execute()
}

async function saveSome(on: Transactions, inspectionId: string, entries: readonly KeptEntry[]): Promise<void> {
  const rows = entries.map(({ fileId, columns, broughtBy, takenBy }) => ({
    file_id: fileId,
    columns,
    brought_by: broughtBy ?? null,
    taken_by: takenBy ?? null,
  }))
  await sql`
    update log_entries set columns = given.columns, brought_by = given.brought_by, taken_by = given.taken_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (file_id text, columns jsonb, brought_by jsonb, taken_by jsonb)
    where log_entries.inspection_id = ${inspectionId} and log_entries.file_id = given.file_id`.execute(on.current)
}

function toEntry({ fileId, number, columns, broughtBy, takenBy }: Selectable<LogEntryRow>): LogEntry {
  return logEntry({
    ...{ fileId, reference: referenceOf(number), columns },
    ...(broughtBy && { broughtBy }),
    ...(takenBy && { takenBy }),
  })
}
