import type { Dialect } from 'kysely'
import type { Db } from 'pg-boss'

/** One PostgreSQL, embedded or a server's, as the store and the queue each need it. */
export interface Database {
  readonly dialect: Dialect
  /** The same database for pg-boss. */
  readonly jobs: Db
  /** Embedded, no other process shares it. */
  readonly kind: 'embedded' | 'server'
  close(): Promise<void>
}
