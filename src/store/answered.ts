import type { Answered } from '../services/ports/answered.ts'
import type { Transactions } from './transactions.ts'

/** Teams gives up within a minute. */
const KEPT = 60 * 60_000

export function answeredIn(on: Transactions): Answered {
  return {
    async get(key) {
      const row = await on.current.selectFrom('answered').select('answer').where('key', '=', key).executeTakeFirst()
      return row ?? null
    },
    async save(key, at, answer) {
      const said = { at, answer: JSON.stringify(answer) }
      await on.current
        .deleteFrom('answered')
        .where('at', '<', at - KEPT)
        .execute()
      await on.current
        .insertInto('answered')
        .values({ key, ...said })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(said))
        .execute()
    },
  }
}
