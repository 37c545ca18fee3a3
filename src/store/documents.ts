import type { Documents } from '../services/ports/documents.ts'
import type { Transactions } from './transactions.ts'

export function documentsIn(on: Transactions): Documents {
  const own = (inspectionId: string, id: string) =>
    on.current.selectFrom('heldDocuments').where('inspectionId', '=', inspectionId).where('id', '=', id)
  return {
    async hold(held) {
      const { id, inspectionId, expires, chosen } = held
      const row = { expires, chosen: chosen !== undefined, body: JSON.stringify(held) }
      await on.current
        .insertInto('heldDocuments')
        .values({ inspectionId, id, ...row })
        .onConflict((known) => known.columns(['inspectionId', 'id']).doUpdateSet(row))
        .execute()
    },
    async held(inspectionId, id, now) {
      const row = await own(inspectionId, id).select(['body', 'expires', 'chosen']).executeTakeFirst()
      return row && (row.chosen || row.expires > now) ? row.body : null
    },
    async allHeld(inspectionId) {
      const rows = on.current.selectFrom('heldDocuments').select('body').where('inspectionId', '=', inspectionId)
      return (await rows.orderBy('id').execute()).map(({ body }) => body)
    },
    async letGo(inspectionId, id) {
      const one = on.current.deleteFrom('heldDocuments').where('inspectionId', '=', inspectionId)
      await one.where('id', '=', id).execute()
    },
  }
}
