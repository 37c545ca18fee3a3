import type { PackTickets } from '../services/ports/hand-outs.ts'
import type { Transactions } from './transactions.ts'

export function packTicketsIn(on: Transactions): PackTickets {
  return {
    async issue({ id, inspectionId, person, expires }, now) {
      await on.current.deleteFrom('packTickets').where('expires', '<=', now).execute()
      await on.current
        .insertInto('packTickets')
        .values({ id, inspectionId, person: JSON.stringify(person), expires })
        .execute()
    },
    async redeem(id, now) {
      const row = await on.current.deleteFrom('packTickets').where('id', '=', id).returningAll().executeTakeFirst()
      return row && row.expires > now ? row : null
    },
  }
}
