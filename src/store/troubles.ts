import type { Troubles } from '../services/ports/troubles.ts'
import type { Transactions } from './transactions.ts'

export function troublesIn(on: Transactions): Troubles {
  return {
    of: (inspectionId) =>
      on.current
        .selectFrom('troubles')
        .select(['area', 'since', 'failedAt', 'reason', 'endedAt', 'toldAt', 'clearedAt'])
        .where('inspectionId', '=', inspectionId)
        .orderBy('area')
        .execute(),
    async save(inspectionId, { area, ...trouble }) {
      await on.current
        .insertInto('troubles')
        .values({ inspectionId, area, ...trouble })
        .onConflict((conflict) => conflict.columns(['inspectionId', 'area']).doUpdateSet(trouble))
        .execute()
    },
  }
}
