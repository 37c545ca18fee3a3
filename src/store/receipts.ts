import { isUnfinished } from '../domain/evidence/hand-in-receipt.ts'
import type { Receipts } from '../services/ports/receipts.ts'
import type { Transactions } from './transactions.ts'

export function receiptsIn(on: Transactions): Receipts {
  const bodiesOf = (inspectionId: string) =>
    on.current.selectFrom('receipts').select('body').where('inspectionId', '=', inspectionId)
  return {
    async get(inspectionId, id) {
      const row = await bodiesOf(inspectionId).where('id', '=', id).executeTakeFirst()
      return row?.body ?? null
    },
    async ids(inspectionId) {
      const rows = await on.current
        .selectFrom('receipts')
        .select('id')
        .where('inspectionId', '=', inspectionId)
        .orderBy('id')
        .execute()
      return rows.map(({ id }) => id)
    },
    async unfinished(inspectionId) {
      const rows = await bodiesOf(inspectionId).where('unfinished', '=', true).orderBy('id').execute()
      return rows.map(({ body }) => body)
    },
    async save(receipt) {
      const kept = { unfinished: isUnfinished(receipt), body: JSON.stringify(receipt) }
      await on.current
        .insertInto('receipts')
        .values({ inspectionId: receipt.inspectionId, id: receipt.id, ...kept })
        .onConflict((conflict) => conflict.columns(['inspectionId', 'id']).doUpdateSet(kept))
        .execute()
    },
  }
}
