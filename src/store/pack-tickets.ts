import type { PackTickets } from '../services/ports/hand-outs.ts'
import type { Transactions } from './transactions.ts'

export function packTicketsIn(on: Transactions): PackTickets {
  return {
    async issue({ id, inspectionId, person, expires }, now) {
      const own = on.current.deleteFrom('packTickets').where('inspectionId', '=', inspectionId)
      await own.where('expires', '<=', now).execute()
      await on.current
        .insertInto('packTickets')
        .values({ id, inspectionId, person: JSON.stringify(person), expires })
        .execute()
    },
    async redeem(inspectionId, id, now) {
      const own = on.current.deleteFrom('packTickets').where('inspectionId', '=', inspectionId)
      const row = await own.where('id', '=', id).returningAll().executeTakeFirst()
      return row && row.expires > now ? row : null
    },
  }
}
