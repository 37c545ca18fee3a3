import type { Database } from './database.ts'
import { openEmbedded } from './open-embedded.ts'
import { openServer } from './open-server.ts'

/** Where the database is. */
export interface DatabasePlace {
  /** Unset: PostgreSQL embedded in the data directory. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
}

/** Throws `StoreFailure`. */
export function openDatabase({ databaseUrl, dataDir }: DatabasePlace): Promise<Database> {
  return databaseUrl ? openServer(databaseUrl) : openEmbedded(dataDir)
}
