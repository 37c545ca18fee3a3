import type { Documents } from '../services/ports/documents.ts'
import type { Transactions } from './transactions.ts'

export function documentsIn(on: Transactions): Documents {
  const own = (inspectionId: string, id: string) =>
    on.current.selectFrom('heldDocuments').where('inspectionId', '=', inspectionId).where('id', '=', id)
  const letGo = async (inspectionId: string, id: string) => {
    await on.current.deleteFrom('heldDocuments').where('inspectionId', '=', inspectionId).where('id', '=', id).execute()
  }
  const received = (inspectionId: string, id: string) =>
    on.current.selectFrom('receivedDocuments').where('inspectionId', '=', inspectionId).where('id', '=', id)
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
    letGo,
    async receive(one) {
      const { inspectionId, id } = one
      await letGo(inspectionId, id)
      await on.current
        .insertInto('receivedDocuments')
        .values({ inspectionId, id, undone: false, body: JSON.stringify(one) })
        .onConflict((known) => known.doNothing())
        .execute()
    },
    received: async (inspectionId, id) =>
      (await received(inspectionId, id).select('body').executeTakeFirst())?.body ?? null,
    async allReceived(inspectionId) {
      const rows = on.current.selectFrom('receivedDocuments').select('body').where('inspectionId', '=', inspectionId)
      return (await rows.orderBy('id').execute()).map(({ body }) => body)
    },
    async undo(inspectionId, id, at, by) {
      const known = await received(inspectionId, id).select('body').executeTakeFirst()
      if (!known) return false
      const changed = await on.current
        .updateTable('receivedDocuments')
        .set({ undone: true, body: JSON.stringify({ ...known.body, undone: { at, by } }) })
        .where('inspectionId', '=', inspectionId)
        .where('id', '=', id)
        .where('undone', '=', false)
        .executeTakeFirst()
      return changed.numUpdatedRows > 0n
    },
  }
}
