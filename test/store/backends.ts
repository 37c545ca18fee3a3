import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { type DatabasePlace, openDatabase } from '../../src/store/open-database.ts'
import { openStore } from '../../src/store/open-store.ts'
import { startPostgres } from '../support/postgres.ts'
import { removeLater } from '../support/remove-later.ts'
import { copyEmbeddedTemplate } from './embedded-template.ts'

export interface Backend {
  /** A database of its own, up to date and empty. */
  fresh(): Promise<DatabasePlace>
  stop(): Promise<void>
}

/** Both kinds of PostgreSQL: every suite of the store runs on each. */
export const BACKENDS: readonly (readonly [string, () => Promise<Backend>])[] = [
  ['embedded', startEmbedded],
  ['server', startServer],
]

async function startEmbedded(): Promise<Backend> {
  const made: string[] = []
  return {
    fresh: async () => {
      const dataDir = await copyEmbeddedTemplate()
      made.push(dataDir)
      return { databaseUrl: undefined, dataDir }
    },
    stop: async () => removeLater(...made),
  }
}

async function startServer(): Promise<Backend> {
  const server = await startPostgres()
  const placeOf = (database: string): DatabasePlace => {
    const url = new URL(server.url)
    url.pathname = `/${database}`
    return { databaseUrl: url.href, dataDir: tmpdir() }
  }
  await query({ databaseUrl: server.url, dataDir: tmpdir() }, 'create database template_store')
  const template = await openStore({ ...placeOf('template_store'), report: () => undefined })
  await template.close()
  return {
    fresh: async () => {
      const name = `store_${randomBytes(6).toString('hex')}`
      await query({ databaseUrl: server.url, dataDir: tmpdir() }, `create database ${name} template template_store`)
      return placeOf(name)
    },
    stop: server.stop,
  }
}

/** Asks a database that nobody has open. */
export async function query(place: DatabasePlace, statement: string): Promise<unknown[]> {
  const database = await openDatabase(place)
  try {
    return (await database.jobs.executeSql(statement)).rows
  } finally {
    await database.close()
  }
}
