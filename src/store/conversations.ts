import type { Conversations } from '../services/ports/store.ts'
import type { Transactions } from './transactions.ts'

/** Of the form in which they are written: key, conversation, service and tenant. */
const VERSION = 1

export function conversationsIn(on: Transactions): Conversations {
  return {
    async get(key) {
      const row = await on.current
        .selectFrom('conversations')
        .select(['key', 'conversationId', 'serviceUrl', 'tenantId'])
        .where('key', '=', key)
        .where('version', '=', VERSION)
        .executeTakeFirst()
      return row ?? null
    },
    async save({ key, conversationId, serviceUrl, tenantId }) {
      const where = { version: VERSION, conversationId, serviceUrl, tenantId }
      await on.current
        .insertInto('conversations')
        .values({ key, ...where })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(where))
        .execute()
    },
  }
}
