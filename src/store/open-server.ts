import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { createTurns } from '../services/turns.ts'
import type { Database } from './database.ts'
import { createLines } from './lines.ts'
import { ServerLocks } from './server-locks.ts'
import { settledWithin } from './settled-within.ts'
import { createSharedTurns } from './shared-turns.ts'
import { StoreFailure } from './store-failure.ts'
import { serverTypes } from './value-parsers.ts'

/** A PostgreSQL server, by `postgres://user:password@host:port/database`. */
export async function openServer(databaseUrl: string): Promise<Database> {
  const lines = createLines(LONGEST_STATEMENT)
  const lockLines = createLines(LOCKS_SILENCE)
  const connection = {
    connectionString: databaseUrl,
    application_name: 'waymark',
    connectionTimeoutMillis: 5_000,
  }
  const pool = new pg.Pool({ ...connection, max: 10, types: serverTypes, stream: lines.open })
  // A connection lost while idle is replaced by the next call, which reports it if it cannot be.
  pool.on('error', () => undefined)
  // One lost while in use fails what it was asked, and says so again to whoever listens: unheard, that ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await pool.query('select 1')
  } catch (cause) {
    await pool.end()
    throw failureOf(databaseUrl, cause)
  }
  const locks = new ServerLocks(() => new pg.Client({ ...connection, options: LOCKS_OPTIONS, stream: lockLines.open }))
  return {
    dialect: new PostgresDialect({ pool }),
    jobs: { executeSql: (text, values) => pool.query(text, values) },
    ask: async ({ name, text }, values) => {
      const { rows, rowCount } = await pool.query({ name, text, values: [...values] })
      return { rows, changed: rowCount ?? 0 }
    },
    kind: 'server',
    broken: new Promise(() => undefined),
    turns: createSharedTurns(createTurns(), locks),
    close: () =>
      settledWithin(CLOSE_WITHIN, Promise.all([locks.close(), pool.end()])).finally(() => {
        lines.cut()
        lockLines.cut()
      }),
  }
}

const LONGEST_STATEMENT = 60_000

/**
 * Were a whole machine lost, or the way to it, the server finds out within 25 seconds and gives its locks free; whoever
 * holds them knows before, and begins nothing more.
 */
const LOCKS_SILENCE = 12_000
const LOCKS_OPTIONS = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3'

/** For goodbyes, where the server listens to them. */
const CLOSE_WITHIN = 500

/** Wrong user or password, no such database, no right to connect (postgresql.org: appendix A, error codes). */
const REFUSALS = ['28000', '28P01', '3D000', '42501']

function failureOf(databaseUrl: string, cause: unknown): StoreFailure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (!REFUSALS.includes(code)) {
    const advice = 'start it, or correct the address in DATABASE_URL'
    return new StoreFailure('unreachable', {
      message: `PostgreSQL does not answer at ${whereOf(databaseUrl)}: ${advice}.`,
      cause,
    })
  }
  const advice = 'check user, password and database name in DATABASE_URL'
  return new StoreFailure('refused', {
    message: `PostgreSQL at ${whereOf(databaseUrl)} refuses the connection: ${advice}.`,
    cause,
  })
}

/** Host, port and database of an address: never its password. */
function whereOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'the address given'
  const { host, pathname } = new URL(databaseUrl)
  return `${host || 'this machine'}${pathname}`
}
