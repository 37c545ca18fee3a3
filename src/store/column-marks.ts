import { sql } from 'kysely'
import type { LogEntries, Mark } from '../services/ports/log-entries.ts'
import { inBatches } from './in-batches.ts'
import type { Transactions } from './transactions.ts'

type ColumnMarks = Pick<
  LogEntries,
  'unread' | 'unreadAmong' | 'unreadIn' | 'markRead' | 'markWritten' | 'markUnread' | 'noteColumns'
>

/** Word for word what the index of these has. */
const IS_UNREAD = sql<boolean>`(columns_mark is distinct from (e_tag || ' ' || folder) and folder <> '')`

export function columnMarksIn(on: Transactions): ColumnMarks {
  const filesOf = (inspectionId: string) =>
    on.current.selectFrom('watchedFiles').where('inspectionId', '=', inspectionId).where(IS_UNREAD)
  return {
    async unread(inspectionId, most) {
      const rows = await filesOf(inspectionId)
        .select(['id as fileId', 'folder', 'eTag', 'receivedAt', 'columnsMark'])
        .orderBy('receivedAt')
        .orderBy('id')
        .limit(most)
        .execute()
      return rows.map(({ columnsMark, ...row }) => ({ ...row, again: columnsMark !== null }))
    },
    async unreadAmong(inspectionId, fileIds) {
      const found = new Set<string>()
      for (const some of inBatches(fileIds)) {
        const rows = await filesOf(inspectionId).select('id').where('id', 'in', some).execute()
        for (const { id } of rows) found.add(id)
      }
      return fileIds.filter((id) => found.has(id))
    },
    async unreadIn(inspectionId, folder) {
      const row = await filesOf(inspectionId)
        .select(({ fn }) => fn.countAll().as('count'))
        .where('folder', '=', folder)
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
    markRead: (inspectionId, marks) => on.run(() => markRead(on, inspectionId, marks)),
    async markWritten(inspectionId, fileId, { from, to, folder }) {
      await sql`
        update watched_files set columns_mark = ${`${to} ${folder}`}, e_tag = case when e_tag = ${from} then ${to} else e_tag end
        where inspection_id = ${inspectionId} and id = ${fileId}`.execute(on.current)
    },
    async markUnread(inspectionId, fileId) {
      await on.current
        .updateTable('watchedFiles')
        .set({ columnsMark: null })
        .where('inspectionId', '=', inspectionId)
        .where('id', '=', fileId)
        .execute()
    },
    noteColumns: (inspectionId, names) => on.run(() => noteColumns(on, inspectionId, names)),
  }
}

async function markRead(on: Transactions, inspectionId: string, marks: readonly Mark[]): Promise<void> {
  for (const some of inBatches(marks)) {
    const rows = some.map(({ fileId, eTag, folder }) => ({ file_id: fileId, mark: `${eTag} ${folder}` }))
    await sql`
      update watched_files set columns_mark = given.mark
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (file_id text, mark text)
      where watched_files.inspection_id = ${inspectionId} and watched_files.id = given.file_id`.execute(on.current)
  }
}

async function noteColumns(on: Transactions, inspectionId: string, names: readonly string[]): Promise<void> {
  const columns = names.toSorted().join(' ')
  const known = await on.current
    .selectFrom('logLibraries')
    .select('columns')
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirst()
  if (known?.columns === columns) return
  await on.current
    .insertInto('logLibraries')
    .values({ inspectionId, columns })
    .onConflict((conflict) => conflict.column('inspectionId').doUpdateSet({ columns }))
    .execute()
  if (!known) return
  await on.current
    .updateTable('watchedFiles')
    .set({ columnsMark: null })
    .where('inspectionId', '=', inspectionId)
    .where('id', 'in', (query) =>
      query.selectFrom('logEntries').select('fileId').where('inspectionId', '=', inspectionId),
    )
    .execute()
}
