import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreFailure } from './store-failure.ts'

export interface DirectoryLock {
  release(): void
}

/**
 * Makes this process the only one to use the database in a data directory. PGlite takes no lock of its own, and
 * two openers lose rows without a word. Node has no file lock, but its SQLite does: an exclusive transaction that
 * is never ended holds one that the kernel gives back however the process dies, so there is no stale lock to guess at.
 * Throws `StoreFailure` with reason `in use`, naming the holder.
 */
export function lockDirectory(dataDir: string): DirectoryLock {
  const holder = join(dataDir, 'database.pid')
  const lock = new DatabaseSync(join(dataDir, 'database.lock'))
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    if (isBusy(cause)) throw inUse(dataDir, readHolder(holder), cause)
    const message = `The data directory ${dataDir} cannot be locked: use one on a local disk that this user may write.`
    throw new StoreFailure('unwritable', { message, cause })
  }
  noteHolder(holder)
  return { release: () => lock.close() }
}

/** SQLITE_BUSY (sqlite.org/rescode.html). */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}

/** For whoever is refused; on a full disk they go without. */
function noteHolder(file: string): void {
  try {
    writeFileSync(file, `${process.pid}\n`)
  } catch {
    // The lock itself is taken.
  }
}

/** The holder may not have written its number yet. */
function readHolder(file: string): string {
  try {
    const pid = readFileSync(file, 'utf8').trim()
    return /^\d+$/.test(pid) ? `process ${pid}` : 'another process'
  } catch {
    return 'another process'
  }
}

function inUse(dataDir: string, holder: string, cause: unknown): StoreFailure {
  const advice = 'stop that one, or choose another with WAYMARK_DATA_DIR'
  const message = `The data directory ${dataDir} is in use by ${holder}: ${advice}.`
  return new StoreFailure('in use', { message, cause })
}
