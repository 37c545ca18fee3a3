import type { Meetings } from '../services/ports/store.ts'
import type { Transactions } from './transactions.ts'

export function meetingsIn(on: Transactions): Meetings {
  return {
    async of(inspectionId) {
      const rows = await on.current
        .selectFrom('meetings')
        .select('body')
        .where('inspectionId', '=', inspectionId)
        .orderBy('itemId')
        .execute()
      return rows.map((row) => row.body)
    },
    async save(inspectionId, meeting) {
      const body = JSON.stringify(meeting)
      await on.current
        .insertInto('meetings')
        .values({ inspectionId, itemId: meeting.itemId, body })
        .onConflict((conflict) => conflict.columns(['inspectionId', 'itemId']).doUpdateSet({ body }))
        .execute()
    },
    async remove(inspectionId, itemId) {
      await on.current
        .deleteFrom('meetings')
        .where('inspectionId', '=', inspectionId)
        .where('itemId', '=', itemId)
        .execute()
    },
  }
}
