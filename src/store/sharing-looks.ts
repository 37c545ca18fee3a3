import type { SharingLooks } from '../services/ports/sharing-looks.ts'
import type { Transactions } from './transactions.ts'

export function sharingLooksIn(on: Transactions): SharingLooks {
  return {
    async get(inspectionId) {
      const looks = on.current.selectFrom('sharingLooks').select('body').where('inspectionId', '=', inspectionId)
      return (await looks.executeTakeFirst())?.body ?? null
    },
    async save(inspectionId, look) {
      const body = JSON.stringify(look)
      await on.current
        .insertInto('sharingLooks')
        .values({ inspectionId, body })
        .onConflict((conflict) => conflict.column('inspectionId').doUpdateSet({ body }))
        .execute()
    },
  }
}
