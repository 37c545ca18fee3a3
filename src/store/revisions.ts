import type { AllRevisions, Revisions } from '../services/ports/revisions.ts'
import type { Transactions } from './transactions.ts'

/** Under which the list of inspections is marked as a whole. */
const LIST = '*'
/** Of what was never changed since marks are kept. */
const NONE = '0'

/** Every mark only ever grows, so that their sum is another as soon as one of them is. */
export function revisionsIn(on: Transactions): Revisions {
  const sums = () =>
    on.current
      .selectFrom('revisions')
      .select(({ fn }) => ['inspectionId', fn.sum<string>('revision').as('sum')])
      .groupBy('inspectionId')

  return {
    async of(inspectionId) {
      if (on.open) return null
      const row = await sums().where('inspectionId', '=', inspectionId).executeTakeFirst()
      return String(row?.sum ?? NONE)
    },
    async all(): Promise<AllRevisions | null> {
      if (on.open) return null
      const found = new Map((await sums().execute()).map(({ inspectionId, sum }) => [inspectionId, String(sum)]))
      const of = (id: string) => found.get(id) ?? NONE
      return { of, list: of(LIST) }
    },
  }
}
