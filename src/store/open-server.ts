import { PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { StoreFailure } from './store-failure.ts'
import { serverTypes } from './value-parsers.ts'

/** A PostgreSQL server, by `postgres://user:password@host:port/database`. */
export async function openServer(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'waymark',
    max: 10,
    connectionTimeoutMillis: 5_000,
    types: serverTypes,
  })
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
  return {
    dialect: new PostgresDialect({ pool }),
    jobs: { executeSql: (text, values) => pool.query(text, values) },
    kind: 'server',
    close: () => pool.end(),
  }
}

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
