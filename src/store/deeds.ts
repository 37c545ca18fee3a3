import { sql } from 'kysely'
import type { Deed } from '../domain/inspection/deed.ts'
import type { Deeds } from '../services/ports/store.ts'
import { journalIn } from './journal.ts'
import type { Transactions } from './transactions.ts'

export function deedsIn(on: Transactions): Deeds {
  return {
    ...journalIn<Deed>(on, { table: 'deeds', body: 'act', about: 'itemId' }),
    async takenBy(person) {
      const rows = on.current
        .selectFrom('deeds')
        .select('inspectionId')
        .distinct()
        .where(sql<string>`act->>'type'`, '=', 'taken')
        .where(sql<string>`act->>'person'`, '=', person)
        .where('undone', 'is', null)
      return (await rows.execute()).map(({ inspectionId }) => inspectionId)
    },
  }
}
