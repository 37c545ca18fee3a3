import type { Revisions } from '../services/ports/revisions.ts'
import type { Transactions } from './transactions.ts'

/** Under which the list of inspections is marked as a whole. */
const ALL = '*'

/** Every mark only ever grows, so that their sum is another as soon as one of them is. */
export function revisionsIn(on: Transactions): Revisions {
  async function sumOf(inspectionId: string): Promise<string | null> {
    if (on.open) return null
    const { sum } = await on.current
      .selectFrom('revisions')
      .select(({ fn }) => fn.sum<string | null>('revision').as('sum'))
      .where('inspectionId', '=', inspectionId)
      .executeTakeFirstOrThrow()
    return String(sum ?? 0)
  }
  return { of: sumOf, ofAll: () => sumOf(ALL) }
}
