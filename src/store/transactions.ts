import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Everything asked for within a transaction belongs to it, by whichever object it is asked. On the embedded
 * database, which has one connection, a call beside it would wait for its end for ever.
 */
export class Transactions {
  readonly #db: Kysely<Tables>
  readonly #open = new AsyncLocalStorage<Transaction<Tables>>()

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** The transaction that the caller is in, if any. */
  get open(): Transaction<Tables> | undefined {
    return this.#open.getStore()
  }

  /** What a statement of the caller's is to run on. */
  get current(): Kysely<Tables> {
    return this.open ?? this.#db
  }

  /** A transaction within one joins it. */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.open) return work()
    return this.#db.transaction().execute((transaction) => this.#open.run(transaction, work))
  }
}
