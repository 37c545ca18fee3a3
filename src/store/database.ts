import type { Dialect } from 'kysely'
import type { Db } from 'pg-boss'
import type { SharedTurns } from './shared-turns.ts'

/** One PostgreSQL, embedded or a server's, as the store and the queue each need it. */
export interface Database {
  readonly dialect: Dialect
  /** The same database for pg-boss. */
  readonly jobs: Db
  /** Embedded, no other process shares it. */
  readonly kind: 'embedded' | 'server'
  /** Hold in every process that shares it. */
  readonly turns: SharedTurns
  close(): Promise<void>
}
