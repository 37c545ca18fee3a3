import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DatabasePlace, openDatabase } from '../../src/store/open-database.ts'
import { openStore } from '../../src/store/open-store.ts'
import { StoreFailure } from '../../src/store/store-failure.ts'
import { findFreePort } from '../support/free-port.ts'
import { startPostgres } from '../support/postgres.ts'
import { BACKENDS, type Backend, query } from './backends.ts'

/** The failure that opening ends in. */
async function failureOf(place: DatabasePlace): Promise<StoreFailure> {
  const opening = openStore({ ...place, report: () => undefined }).then((opened) => opened.close())
  const failure = await opening.catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(StoreFailure)
  expect((failure as StoreFailure).message).toMatch(/^[^\n]+: [^\n]+\.$/)
  return failure as StoreFailure
}

describe.each(BACKENDS)('opening on %s', (_, start) => {
  let backend: Backend

  beforeAll(async () => {
    backend = await start()
  }, 60_000)
  afterAll(() => backend.stop())

  test('a database that a newer version has used is refused and left alone', async () => {
    const place = await backend.fresh()
    await query(place, `insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`)
    const failure = await failureOf(place)
    expect(failure.reason).toBe('newer')
    expect(failure.message).toContain('9999-later')
    await query(place, `delete from kysely_migration where name = '9999-later'`)
    const opened = await openStore({ ...place, report: () => undefined })
    await opened.close()
  }, 30_000)

  test('values come out the same', async () => {
    const database = await openDatabase(await backend.fresh())
    const { rows } = await database.jobs.executeSql(
      `select 1803038400000::bigint as instant, count(*) as count, date '2027-02-19' as day,
       timestamp '2027-03-28 01:30:00' as wall, '[1,{"a":null}]'::jsonb as json, null::bigint as nothing, $1::text as text`,
      ['12 noon'],
    )
    await database.close()
    expect(rows).toEqual([
      {
        instant: 1_803_038_400_000,
        count: 1,
        day: '2027-02-19',
        wall: '2027-03-28 01:30:00',
        json: [1, { a: null }],
        nothing: null,
        text: '12 noon',
      },
    ])
  }, 30_000)
})

describe('opening what cannot be opened', () => {
  let home: string

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'waymark-store-'))
  })
  afterAll(() => rm(home, { recursive: true }))

  test('a server that is not there', async () => {
    const databaseUrl = `postgres://waymark:hush@127.0.0.1:${await findFreePort()}/waymark`
    const failure = await failureOf({ databaseUrl, dataDir: home })
    expect(failure.reason).toBe('unreachable')
    expect(failure.message).not.toContain('hush')
  })

  test('a server that has no such database', async () => {
    const server = await startPostgres()
    const wrong = Object.assign(new URL(server.url), { pathname: '/elsewhere', password: 'hush' })
    const failure = await failureOf({ databaseUrl: wrong.href, dataDir: home })
    await server.stop()
    expect(failure.reason).toBe('refused')
    expect(failure.message).toContain('/elsewhere')
    expect(failure.message).not.toContain('hush')
  }, 30_000)

  test('a data directory that is a file', async () => {
    const dataDir = join(home, 'file')
    await writeFile(dataDir, '')
    expect((await failureOf({ databaseUrl: undefined, dataDir })).reason).toBe('unwritable')
  })

  test('a directory that holds something else, whose lock is free afterwards', async () => {
    const dataDir = await mkdtemp(join(home, 'else-'))
    await writeFile(join(dataDir, 'database'), 'no directory')
    expect((await failureOf({ databaseUrl: undefined, dataDir })).reason).toBe('unreadable')
    await rm(join(dataDir, 'database'))
    const opened = await openStore({ databaseUrl: undefined, dataDir, report: () => undefined })
    await opened.close()
  }, 30_000)
})
