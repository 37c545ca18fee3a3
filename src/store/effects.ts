import { sql } from 'kysely'
import type { Effect, Effects } from '../services/ports/store.ts'
import { StoreFailure } from './store-failure.ts'
import type { EffectRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

export function effectsIn(on: Transactions): Effects {
  const effectsOf = (inspectionId: string) =>
    on.current.selectFrom('effects').selectAll().where('inspectionId', '=', inspectionId)
  return {
    async begin(inspectionId, key, at) {
      const row = await on.current
        .insertInto('effects')
        .values({ inspectionId, key, startedAt: at, attempts: 1 })
        .onConflict((conflict) =>
          conflict.columns(['inspectionId', 'key']).doUpdateSet({ attempts: sql`effects.attempts + 1`, digest: null }),
        )
        .returningAll()
        .executeTakeFirstOrThrow()
      return row.attempts === 1 ? null : toEffect({ ...row, attempts: row.attempts - 1 })
    },
    async finish(inspectionId, key, receipt) {
      const { numUpdatedRows } = await on.current
        .updateTable('effects')
        .set({ receiptAt: receipt.at, externalId: receipt.externalId, digest: receipt.digest ?? null })
        .where('inspectionId', '=', inspectionId)
        .where('key', '=', key)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n)
        throw new StoreFailure('not begun', { message: `A receipt for "${key}", which was never begun.` })
    },
    withdraw: (inspectionId, key) => on.run(() => withdraw(on, inspectionId, key)),
    async get(inspectionId, key) {
      const row = await effectsOf(inspectionId).where('key', '=', key).executeTakeFirst()
      return row ? toEffect(row) : null
    },
    async startingWith(inspectionId, prefix) {
      const rows = await effectsOf(inspectionId)
        .where(sql<boolean>`starts_with(key, ${prefix})`)
        .orderBy('key')
        .execute()
      return rows.map(toEffect)
    },
  }
}

/** With its only attempt the effect itself goes: the next to begin it is the first. */
async function withdraw(on: Transactions, inspectionId: string, key: string): Promise<void> {
  const { numDeletedRows } = await on.current
    .deleteFrom('effects')
    .where('inspectionId', '=', inspectionId)
    .where('key', '=', key)
    .where('attempts', '=', 1)
    .where('receiptAt', 'is', null)
    .executeTakeFirst()
  if (numDeletedRows > 0n) return
  await on.current
    .updateTable('effects')
    .set({ attempts: sql`attempts - 1` })
    .where('inspectionId', '=', inspectionId)
    .where('key', '=', key)
    .where('attempts', '>', 1)
    .execute()
}

function toEffect({ inspectionId, key, startedAt, attempts, receiptAt, externalId, digest }: EffectRow): Effect {
  const effect = { inspectionId, key, startedAt, attempts }
  if (receiptAt === null || externalId === null) return effect
  return { ...effect, receipt: { at: receiptAt, externalId, ...(digest !== null && { digest }) } }
}
