import type { Selectable } from 'kysely'
import type { Change, InspectionChange, MadeElsewhere } from '../domain/inspection/inspection-change.ts'
import type { InspectionChanges } from '../services/ports/inspection-changes.ts'
import type { InspectionChangeRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

export function inspectionChangesIn(on: Transactions): InspectionChanges {
  const changesOf = (inspectionId: string) =>
    on.current.selectFrom('inspectionChanges').selectAll().where('inspectionId', '=', inspectionId)
  return {
    async of(inspectionId) {
      return (await changesOf(inspectionId).orderBy('at').orderBy('position').execute()).map(toChange)
    },
    async get(inspectionId, id) {
      const row = await changesOf(inspectionId).where('id', '=', id).executeTakeFirst()
      return row ? toChange(row) : null
    },
    async record(change) {
      await on.current
        .insertInto('inspectionChanges')
        .values(toRow(change))
        .onConflict((conflict) => conflict.columns(['inspectionId', 'id']).doNothing())
        .execute()
    },
    async undo(inspectionId, id, at, by) {
      const { numUpdatedRows } = await on.current
        .updateTable('inspectionChanges')
        .set({ undone: JSON.stringify({ at, by }) })
        .where('inspectionId', '=', inspectionId)
        .where('id', '=', id)
        .where('undone', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
  }
}

function toRow({ inspectionId, id, at, by, undone, ...change }: InspectionChange) {
  return {
    ...{ inspectionId, id, at },
    by: JSON.stringify(by),
    change: JSON.stringify(change satisfies Change | MadeElsewhere),
    undone: undone ? JSON.stringify(undone) : null,
  }
}

function toChange({ inspectionId, id, at, by, change, undone }: Selectable<InspectionChangeRow>): InspectionChange {
  const kept = { inspectionId, id, at, by, ...change }
  return undone === null ? kept : { ...kept, undone }
}
