import { sql } from 'kysely'
import type { Answered, Claim } from '../services/ports/answered.ts'
import type { Database, Often } from './database.ts'
import type { Transactions } from './transactions.ts'

/** Teams gives up within a minute. */
const KEPT = 60 * 60_000
/** What could not be said for so long is forgotten with its question. */
const OWED = 24 * KEPT
/** Whoever was at it for longer has died over it; Teams gives it again after 15 seconds, and whoever then has it waits. */
const UNDER_WAY = 20_000

const CLAIM: Often = {
  name: 'claim',
  text: `
  insert into answered (key, at, answer) values ($1, $2, null)
  on conflict (key) do update set at = excluded.at, answer = null
  where answered.question is null and (answered.at < $3 or (answered.answer is null and answered.at < $4))`,
}
const SAVE: Often = { name: 'save', text: 'update answered set at = $2, answer = $3 where key = $1' }

export function answeredIn(on: Transactions, ask: Database['ask']): Answered {
  let tidied = Number.NEGATIVE_INFINITY

  /** What is too old counts as gone; once an hour it goes. */
  async function tidy(at: number): Promise<void> {
    if (Math.abs(at - tidied) < KEPT) return
    tidied = at
    await on.current
      .deleteFrom('answered')
      .where('at', '<', at - KEPT)
      .where(({ or, eb }) => or([eb('question', 'is', null), eb('at', '<', at - OWED)]))
      .execute()
  }

  async function claim(key: string, at: number): Promise<Claim> {
    const { changed } = await ask(CLAIM, [key, at, at - KEPT, at - UNDER_WAY])
    if (changed > 0) return 'ours'
    const row = await on.current.selectFrom('answered').select('answer').where('key', '=', key).executeTakeFirst()
    // It failed for whoever had it, just now.
    if (!row) return claim(key, at)
    return row.answer === null ? 'under way' : { answer: row.answer.said }
  }

  return {
    claim,
    async save(key, at, answer) {
      await ask(SAVE, [key, at, JSON.stringify({ said: answer })])
      await tidy(at)
    },
    async owe({ key, question }, at, acknowledgement) {
      const owed = { at, answer: JSON.stringify({ said: acknowledgement }), question: JSON.stringify(question) }
      await on.current
        .insertInto('answered')
        .values({ key, ...owed })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(owed))
        .execute()
    },
    owed: (now) =>
      on.current
        .selectFrom('answered')
        .select(['key', 'question'])
        .where('question', 'is not', null)
        .where('at', '>=', now - OWED)
        .orderBy('at')
        .orderBy('key')
        .execute(),
    async begin(key) {
      const row = await on.current
        .updateTable('answered')
        .set({ attempts: sql`attempts + 1` })
        .where('key', '=', key)
        .where('question', 'is not', null)
        .returning('attempts')
        .executeTakeFirst()
      return row ? row.attempts - 1 : null
    },
    async settle(key) {
      await on.current.updateTable('answered').set({ question: null, attempts: 0 }).where('key', '=', key).execute()
    },
    async release(key) {
      await on.current.deleteFrom('answered').where('key', '=', key).where('question', 'is', null).execute()
    },
  }
}
