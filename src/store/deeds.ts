import { type Selectable, sql } from 'kysely'
import type { Act, Deed } from '../domain/inspection/deed.ts'
import type { Deeds } from '../services/ports/store.ts'
import type { DeedRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

export function deedsIn(on: Transactions): Deeds {
  const deedsOf = (inspectionId: string) =>
    on.current.selectFrom('deeds').selectAll().where('inspectionId', '=', inspectionId)
  return {
    async of(inspectionId) {
      const rows = await deedsOf(inspectionId).orderBy('at').orderBy('position').execute()
      return rows.map(toDeed)
    },
    async takenBy(person) {
      const rows = on.current
        .selectFrom('deeds')
        .select('inspectionId')
        .distinct()
        .where(sql<string>`act->>'type'`, '=', 'taken')
        .where(sql<string>`act->>'person'`, '=', person)
        .where('undone', 'is', null)
      return (await rows.execute()).map(({ inspectionId }) => inspectionId)
    },
    async get(inspectionId, id) {
      const row = await deedsOf(inspectionId).where('id', '=', id).executeTakeFirst()
      return row ? toDeed(row) : null
    },
    async record(deed) {
      await on.current
        .insertInto('deeds')
        .values(toRow(deed))
        .onConflict((conflict) => conflict.columns(['inspectionId', 'id']).doNothing())
        .execute()
    },
    async undo(inspectionId, id, at, by) {
      const { numUpdatedRows } = await on.current
        .updateTable('deeds')
        .set({ undone: JSON.stringify({ at, by }) })
        .where('inspectionId', '=', inspectionId)
        .where('id', '=', id)
        .where('undone', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
  }
}

function toRow({ inspectionId, id, itemId, at, by, undone, ...act }: Deed) {
  return {
    inspectionId,
    id,
    itemId,
    at,
    by: JSON.stringify(by),
    act: JSON.stringify(act satisfies Act),
    undone: undone ? JSON.stringify(undone) : null,
  }
}

function toDeed({ inspectionId, id, itemId, at, by, act, undone }: Selectable<DeedRow>): Deed {
  const deed = { inspectionId, id, itemId, at, by, ...act }
  return undone === null ? deed : { ...deed, undone }
}
