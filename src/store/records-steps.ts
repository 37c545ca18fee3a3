import type { Selectable } from 'kysely'
import type { RecordsAct, RecordsStep } from '../domain/records/records-step.ts'
import type { RecordsSteps } from '../services/ports/records-steps.ts'
import type { RecordsStepRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

export function recordsStepsIn(on: Transactions): RecordsSteps {
  return {
    async of(inspectionId) {
      const rows = on.current.selectFrom('recordsSteps').selectAll().where('inspectionId', '=', inspectionId)
      return (await rows.orderBy('at').orderBy('position').execute()).map(toStep)
    },
    async record(step) {
      await on.current
        .insertInto('recordsSteps')
        .values(toRow(step))
        .onConflict((conflict) => conflict.columns(['inspectionId', 'id']).doNothing())
        .execute()
    },
    async undo(inspectionId, id, at, by) {
      const { numUpdatedRows } = await on.current
        .updateTable('recordsSteps')
        .set({ undone: JSON.stringify({ at, by }) })
        .where('inspectionId', '=', inspectionId)
        .where('id', '=', id)
        .where('undone', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
  }
}

function toRow({ inspectionId, id, systemId, at, by, undone, ...act }: RecordsStep) {
  return {
    ...{ inspectionId, id, systemId, at },
    by: JSON.stringify(by),
    act: JSON.stringify(act satisfies RecordsAct),
    undone: undone ? JSON.stringify(undone) : null,
  }
}

function toStep({ inspectionId, id, systemId, at, by, act, undone }: Selectable<RecordsStepRow>): RecordsStep {
  const step = { inspectionId, id, systemId, at, by, ...act }
  return undone === null ? step : { ...step, undone }
}
