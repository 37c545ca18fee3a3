import { CompiledQuery, sql } from 'kysely'
import type { Revisions } from '../services/ports/revisions.ts'
import type { Transactions } from './transactions.ts'

/** Under which the list of inspections is marked as a whole. */
const LIST = '*'
/** Of what was never changed since marks are kept. */
const NONE = '0'

/** Asked with every message. */
const ALL = CompiledQuery.raw(
  'select inspection_id as id, sum(revision)::text as sum from revisions group by inspection_id',
)

interface Sum {
  readonly id: string
  readonly sum: string
}

/** Every mark only ever grows, so that their sum is another as soon as one of them is. */
export function revisionsIn(on: Transactions): Revisions {
  return {
    async of(inspectionId) {
      if (on.open) return null
      const { rows } = await sql<Pick<Sum, 'sum'>>`
        select coalesce(sum(revision), 0)::text as sum from revisions where inspection_id = ${inspectionId}
      `.execute(on.current)
      return rows[0]?.sum ?? NONE
    },
    async all() {
      if (on.open) return null
      const { rows } = await on.current.executeQuery<Sum>(ALL)
      const found = new Map(rows.map(({ id, sum }) => [id, sum]))
      const of = (id: string) => found.get(id) ?? NONE
      return { of, list: of(LIST) }
    },
  }
}
