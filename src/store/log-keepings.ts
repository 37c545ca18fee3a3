import type { LogKeepings } from '../services/ports/hand-outs.ts'
import type { Transactions } from './transactions.ts'

export function logKeepingsIn(on: Transactions): LogKeepings {
  return {
    async get(inspectionId) {
      const row = await on.current
        .selectFrom('logKeepings')
        .select('body')
        .where('inspectionId', '=', inspectionId)
        .executeTakeFirst()
      return row?.body ?? null
    },
    async save(inspectionId, keeping) {
      const body = JSON.stringify(keeping)
      await on.current
        .insertInto('logKeepings')
        .values({ inspectionId, body })
        .onConflict((conflict) => conflict.column('inspectionId').doUpdateSet({ body }))
        .execute()
    },
  }
}
