import { CamelCasePlugin, Kysely } from 'kysely'
import type { Queue } from '../services/ports/queue.ts'
import type { Store } from '../services/ports/store.ts'
import type { Turns } from '../services/turns.ts'
import { migrate } from './migrate.ts'
import { type DatabasePlace, openDatabase } from './open-database.ts'
import { createPostgresStore } from './postgres-store.ts'
import { openQueue, type Report } from './queue.ts'
import type { StoreFailure } from './store-failure.ts'
import type { Tables } from './tables.ts'
import { Transactions } from './transactions.ts'

export interface StoreOptions extends DatabasePlace {
  /** Told of work that failed, before it is tried again, and of trouble with the database between calls. */
  readonly report: Report
}

export interface OpenStore {
  readonly store: Store
  readonly queue: Queue
  /** Hold in every process that has this database open. */
  readonly turns: Turns
  /** Resolves where the database can be used no more in this process. */
  readonly broken: Promise<StoreFailure>
  /** Stops the queue, then closes the database; within 5 seconds. */
  close(): Promise<void>
}

/** Opens the one database, brings it up to date, and gives the ports that live in it. Throws `StoreFailure`. */
export async function openStore({ report, ...place }: StoreOptions): Promise<OpenStore> {
  const database = await openDatabase(place)
  try {
    const db = new Kysely<Tables>({
      dialect: database.dialect,
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    })
    await migrate(db.withoutPlugins())
    const on = new Transactions(db)
    const queue = await openQueue(database, on, report)
    const close = () => queue.stop().finally(() => database.close())
    return {
      store: createPostgresStore(on, database),
      queue,
      turns: database.turns,
      broken: database.broken,
      close,
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
