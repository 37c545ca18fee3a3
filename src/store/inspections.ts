import type { Inspections } from '../services/ports/store.ts'
import type { Transactions } from './transactions.ts'

export function inspectionsIn(on: Transactions): Inspections {
  return {
    async ids() {
      const rows = await on.current.selectFrom('inspections').select('id').orderBy('id').execute()
      return rows.map(({ id }) => id)
    },
    async all() {
      const rows = await on.current.selectFrom('inspections').select('body').orderBy('id').execute()
      return rows.map((row) => row.body)
    },
    async get(id) {
      const row = await on.current.selectFrom('inspections').select('body').where('id', '=', id).executeTakeFirst()
      return row?.body ?? null
    },
    async save(inspection) {
      const body = JSON.stringify(inspection)
      await on.current
        .insertInto('inspections')
        .values({ id: inspection.id, body })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ body }))
        .execute()
    },
  }
}
