import type { Dialect } from 'kysely'
import type { Db } from 'pg-boss'
import type { SharedTurns } from './shared-turns.ts'
import type { StoreFailure } from './store-failure.ts'

export interface Asked {
  readonly rows: readonly unknown[]
  readonly changed: number
}

/** A statement that goes with every message: a server understands it once for each connection. */
export interface Often {
  readonly name: string
  readonly text: string
}

/** One PostgreSQL, embedded or a server's, as the store and the queue each need it. */
export interface Database {
  readonly dialect: Dialect
  /** The same database for pg-boss. */
  readonly jobs: Db
  /** What comes of it, and how many rows were changed; beside any transaction, so never within one. */
  readonly ask: (often: Often, values: readonly unknown[]) => Promise<Asked>
  /** Embedded, no other process shares it. */
  readonly kind: 'embedded' | 'server'
  /** Hold in every process that shares it. */
  readonly turns: SharedTurns
  /** Resolves where it can be used no more in this process: nothing that was acknowledged is lost. */
  readonly broken: Promise<StoreFailure>
  close(): Promise<void>
}
