import { sql } from 'kysely'
import type { Revisions } from '../services/ports/revisions.ts'
import type { Database, Often } from './database.ts'
import type { Transactions } from './transactions.ts'

/** Under which the list of inspections is marked as a whole. */
const LIST = '*'
/** Of what was never changed since marks are kept. */
const NONE = '0'

const ALL: Often = {
  name: 'revisions',
  text: 'select inspection_id as id, sum(revision)::text as sum from revisions group by inspection_id',
}

interface Sum {
  readonly id: string
  readonly sum: string
}

/** Every mark only ever grows, so that their sum is another as soon as one of them is. */
export function revisionsIn(on: Transactions, ask: Database['ask']): Revisions {
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
      const { rows } = await ask(ALL, [])
      const found = new Map((rows as readonly Sum[]).map(({ id, sum }) => [id, sum]))
      const of = (id: string) => found.get(id) ?? NONE
      return { of, list: of(LIST) }
    },
  }
}
