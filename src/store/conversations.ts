import type { Conversations } from '../services/ports/store.ts'
import type { Transactions } from './transactions.ts'

export function conversationsIn(on: Transactions): Conversations {
  return {
    async get(key) {
      const row = await on.current.selectFrom('conversations').selectAll().where('key', '=', key).executeTakeFirst()
      return row ?? null
    },
    async save({ key, conversationId, serviceUrl, tenantId }) {
      const where = { conversationId, serviceUrl, tenantId }
      await on.current
        .insertInto('conversations')
        .values({ key, ...where })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(where))
        .execute()
    },
  }
}
