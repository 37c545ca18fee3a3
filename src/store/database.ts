import type { Dialect } from 'kysely'
import type { Db } from 'pg-boss'
import type { SharedTurns } from './shared-turns.ts'
import type { StoreFailure } from './store-failure.ts'

/** One PostgreSQL, embedded or a server's, as the store and the queue each need it. */
export interface Database {
  readonly dialect: Dialect
  /** The same database for pg-boss. */
  readonly jobs: Db
  /** Embedded, no other process shares it. */
  readonly kind: 'embedded' | 'server'
  /** Hold in every process that shares it. */
  readonly turns: SharedTurns
  /** Resolves where it can be used no more in this process: nothing that was acknowledged is lost. */
  readonly broken: Promise<StoreFailure>
  close(): Promise<void>
}
