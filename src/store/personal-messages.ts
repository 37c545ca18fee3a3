import type { PersonalMessages } from '../services/ports/personal-messages.ts'
import type { Transactions } from './transactions.ts'

/** Nobody asks for older ones. */
const KEPT = 7 * 24 * 60 * 60_000

export function personalMessagesIn(on: Transactions): PersonalMessages {
  return {
    async note(person, at, digestOf) {
      await on.current
        .deleteFrom('personalMessages')
        .where('person', '=', person)
        .where('at', '<', at - KEPT)
        .execute()
      await on.current
        .insertInto('personalMessages')
        .values({ person, at, digestOf: digestOf ?? null })
        .execute()
    },
    async countAfter(person, at) {
      const { count } = await on.current
        .selectFrom('personalMessages')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('person', '=', person)
        .where('at', '>', at)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async hasDigest(person, day) {
      const row = await on.current
        .selectFrom('personalMessages')
        .select('at')
        .where('person', '=', person)
        .where('digestOf', '=', day)
        .executeTakeFirst()
      return row !== undefined
    },
    async withdrawDigest(person, day) {
      await on.current.deleteFrom('personalMessages').where('person', '=', person).where('digestOf', '=', day).execute()
    },
  }
}
