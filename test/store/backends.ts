import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import pg from 'pg'
import { openStore, type StoreOptions } from '../../src/store/open-store.ts'
import { startPostgres } from '../support/postgres.ts'
import { copyEmbeddedTemplate } from './embedded-template.ts'

/** Where a database of its own, up to date and empty, is to be found. */
export type Place = Pick<StoreOptions, 'databaseUrl' | 'dataDir'>

export interface Backend {
  fresh(): Promise<Place>
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
    stop: async () => {
      await Promise.all(made.map((dataDir) => rm(dataDir, { recursive: true })))
    },
  }
}

async function startServer(): Promise<Backend> {
  const server = await startPostgres()
  const placeOf = (database: string): Place => {
    const url = new URL(server.url)
    url.pathname = `/${database}`
    return { databaseUrl: url.href, dataDir: tmpdir() }
  }
  await run(server.url, 'create database template_store')
  const template = await openStore({ ...placeOf('template_store'), report: () => undefined })
  await template.close()
  return {
    fresh: async () => {
      const name = `store_${randomBytes(6).toString('hex')}`
      await run(server.url, `create database ${name} template template_store`)
      return placeOf(name)
    },
    stop: server.stop,
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}
