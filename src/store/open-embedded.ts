import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import { fromPglite } from 'pg-boss'
import { createTurns } from '../services/turns.ts'
import type { Database } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { StoreFailure } from './store-failure.ts'
import { VALUE_PARSERS } from './value-parsers.ts'

/** PostgreSQL within this process, in `database` below the data directory. It survives a killed process, not a power cut. */
export async function openEmbedded(dataDir: string): Promise<Database> {
  await makeDirectory(dataDir)
  const lock = lockDirectory(dataDir)
  try {
    const pglite = await start(join(dataDir, 'database'))
    return {
      dialect: new PGliteDialect({ pglite }),
      jobs: fromPglite(pglite),
      kind: 'embedded',
      turns: { ...createTurns(), makeSure: async () => undefined },
      close: async () => {
        await pglite.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function makeDirectory(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true })
  } catch (cause) {
    const advice = 'give one that this user may write, with WAYMARK_DATA_DIR'
    throw new StoreFailure('unwritable', { message: `The data directory ${dataDir} cannot be made: ${advice}.`, cause })
  }
}

async function start(directory: string): Promise<PGlite> {
  try {
    return await PGlite.create(directory, { parsers: { ...VALUE_PARSERS } })
  } catch (cause) {
    const advice = 'restore a copy of it, or move it away to start afresh'
    throw new StoreFailure('unreadable', {
      message: `The database in ${directory} cannot be opened: ${advice}.`,
      cause,
    })
  }
}
