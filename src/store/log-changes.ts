import type { Selectable } from 'kysely'
import type { LogChange } from '../domain/log/log-change.ts'
import type { LogEntries } from '../services/ports/log-entries.ts'
import { inBatches } from './in-batches.ts'
import type { LogChangeRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

type LogChanges = Pick<LogEntries, 'changes' | 'change' | 'openChanges' | 'changesSince' | 'record' | 'settle'>

export function logChangesIn(on: Transactions): LogChanges {
  const changesOf = (inspectionId: string) =>
    on.current.selectFrom('logChanges').selectAll().where('inspectionId', '=', inspectionId).orderBy('position')
  return {
    changes: async (inspectionId, fileId) =>
      (await changesOf(inspectionId).where('fileId', '=', fileId).execute()).map(toChange),
    async change(inspectionId, id) {
      const row = await changesOf(inspectionId).where('id', '=', id).executeTakeFirst()
      return row ? toChange(row) : null
    },
    openChanges: async (inspectionId) =>
      (await changesOf(inspectionId).where('state', 'in', ['waiting', 'locked', 'conflict']).execute()).map(toChange),
    changesSince: async (inspectionId, since) =>
      (await changesOf(inspectionId).where('at', '>=', since).execute()).map(toChange),
    async record(inspectionId, changes) {
      await on.run(async () => {
        for (const some of inBatches(changes)) {
          await on.current
            .insertInto('logChanges')
            .values(some.map((change) => toRow(inspectionId, change)))
            .onConflict((conflict) => conflict.columns(['inspectionId', 'id']).doNothing())
            .execute()
        }
      })
    },
    async settle(inspectionId, changeIds, state) {
      await on.run(async () => {
        for (const some of inBatches(changeIds)) {
          await on.current
            .updateTable('logChanges')
            .set({ state })
            .where('inspectionId', '=', inspectionId)
            .where('id', 'in', some)
            .execute()
        }
      })
    },
  }
}

function toRow(inspectionId: string, { id, fileId, at, state, ...body }: LogChange) {
  return { inspectionId, id, fileId, at, state, body: JSON.stringify(body) }
}

function toChange({ id, fileId, at, state, body }: Selectable<LogChangeRow>): LogChange {
  return { id, fileId, at, state, ...body }
}
