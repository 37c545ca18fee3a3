import { rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import { fromPglite } from 'pg-boss'
import { createTurns } from '../services/turns.ts'
import type { Database } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { GuardedFiles } from './guarded-files.ts'
import { StoreFailure } from './store-failure.ts'
import { VALUE_PARSERS } from './value-parsers.ts'

/** PostgreSQL within this process, in `database` below the data directory. It survives a killed process, not a power cut. */
export async function openEmbedded(dataDir: string): Promise<Database> {
  await makeDirectory(dataDir)
  const lock = lockDirectory(dataDir)
  try {
    const { promise: broken, resolve: breakOff } = Promise.withResolvers<StoreFailure>()
    const pglite = await start(dataDir, () => breakOff(noRoom(dataDir)))
    return {
      dialect: new PGliteDialect({ pglite }),
      jobs: fromPglite(pglite),
      ask: async ({ text }, values) => {
        const { rows, affectedRows = 0 } = await pglite.query(text, [...values])
        return { rows, changed: affectedRows }
      },
      kind: 'embedded',
      broken,
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

async function start(dataDir: string, failed: () => void): Promise<PGlite> {
  const directory = join(dataDir, 'database')
  try {
    return await PGlite.create({ fs: new GuardedFiles(directory, failed), parsers: { ...VALUE_PARSERS } })
  } catch (cause) {
    if (!hasRoom(dataDir)) throw noRoom(dataDir, cause)
    const advice = 'restore a copy of it, or move it away to start afresh'
    throw new StoreFailure('unreadable', {
      message: `The database in ${directory} cannot be opened: ${advice}.`,
      cause,
    })
  }
}

/** As much as the database may want at once. */
const PROBE = 1024 * 1024

function hasRoom(dataDir: string): boolean {
  const probe = join(dataDir, 'room')
  try {
    writeFileSync(probe, new Uint8Array(PROBE))
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { force: true })
  }
}

function noRoom(dataDir: string, cause?: unknown): StoreFailure {
  const message = `The database in ${dataDir} cannot be written: make room on its disk, then start again. Nothing that was acknowledged is lost.`
  return new StoreFailure('full', { message, cause })
}
