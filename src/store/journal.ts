import type { Kysely, Selectable } from 'kysely'
import type { Kept } from '../domain/inspection/kept.ts'
import type { Journal } from '../services/ports/journal.ts'
import type { KeptRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

/** Where a journal is written down: what was done as JSON in `body`, what it was done to in a column of its own. */
interface Columns {
  readonly table: string
  readonly body: string
  readonly about?: string
}

type Row = Selectable<KeptRow<Kept<unknown>>> & Readonly<Record<string, unknown>>

/** The tables of journals are alike but for the names in `columns`, so that here they are all of one shape. */
export function journalIn<T extends Kept<unknown>>(on: Transactions, columns: Columns): Journal<T> {
  const { table } = columns
  const db = () => on.current as unknown as Kysely<Record<string, KeptRow<Kept<unknown>>>>
  const entriesOf = (inspectionId: string) =>
    db().selectFrom(table).selectAll().where('inspectionId', '=', inspectionId)
  return {
    async of(inspectionId) {
      const rows = await entriesOf(inspectionId).orderBy('at').orderBy('position').execute()
      return rows.map((row) => toEntry<T>(row, columns))
    },
    async get(inspectionId, id) {
      const row = await entriesOf(inspectionId).where('id', '=', id).executeTakeFirst()
      return row ? toEntry<T>(row, columns) : null
    },
    async record(entry) {
      await db()
        .insertInto(table)
        .values(toRow(entry, columns))
        .onConflict((conflict) => conflict.columns(['inspectionId', 'id']).doNothing())
        .execute()
    },
    async undo(inspectionId, id, at, by) {
      const { numUpdatedRows } = await db()
        .updateTable(table)
        .set({ undone: JSON.stringify({ at, by }) })
        .where('inspectionId', '=', inspectionId)
        .where('id', '=', id)
        .where('undone', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
  }
}

function toRow(entry: Kept<unknown>, { body, about }: Columns) {
  const { inspectionId, id, at, by, undone, ...done } = entry
  const members = new Map<string, unknown>(Object.entries(done))
  const apart = about === undefined ? {} : { [about]: members.get(about) }
  if (about !== undefined) members.delete(about)
  return {
    ...{ inspectionId, id, at, by: JSON.stringify(by), undone: undone ? JSON.stringify(undone) : null },
    ...apart,
    [body]: JSON.stringify(Object.fromEntries(members)),
  }
}

function toEntry<T>(row: Row, { body, about }: Columns): T {
  const { inspectionId, id, at, by, undone } = row
  const apart = about === undefined ? {} : { [about]: row[about] }
  const entry = { inspectionId, id, ...apart, at, by, ...(row[body] as object) }
  return (undone === null ? entry : { ...entry, undone }) as T
}
