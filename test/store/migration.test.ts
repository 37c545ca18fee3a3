import { tmpdir } from 'node:os'
import { CamelCasePlugin, Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstTables } from '../../src/store/migrations/0001-first-tables.ts'
import { documents } from '../../src/store/migrations/0016-documents.ts'
import { receivedJournal } from '../../src/store/migrations/0024-received-journal.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { openStore } from '../../src/store/open-store.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'

let server: TestServer
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.stop())

const ROWS = [
  `insert into inspections values ('i', '{}')`,
  `insert into placed_folders values ('i', 'shared/pir', 'f-pir', 'https://strathfell.example/pir')`,
  `insert into placed_folders values ('i', 'shared/pir/own', 'own', '')`,
  `insert into placed_folders values ('i', 'shared/pir/own/inner', 'inner', '')`,
  `insert into watched_files values ('i', 'a', 'shared/pir/own/inner', 'A.Plan.PDF', 5, 'e', 'c', '', 1, 2, null)`,
  `insert into watches values ('i', 'token-7', 3, null)`,
  `insert into inspections values ('j', '{}')`,
  `insert into watched_files values ('j', 'b', 'shared/pir', null, 5, 'e', 'c', '', 1, 2, null)`,
  `insert into watches values ('j', 'token-8', 3, null)`,
  `insert into inspections values ('k', '{}')`,
  `insert into watched_files values ('k', 'c', 'shared/pir', 'Of 010180 0002.docx', 5, 'e', 'c', 'https://x', 1, 2, null)`,
  `insert into watches values ('k', 'token-9', 3, null)`,
]

test('a database of the first version is taken over: what was watched stays watched, from the same token on', async () => {
  const place = { databaseUrl: server.url, dataDir: tmpdir() }
  const database = await openDatabase(place)
  const db = new Kysely({ dialect: database.dialect, plugins: [new CamelCasePlugin()] })
  const provider = { getMigrations: async () => ({ '0001-first-tables': firstTables }) }
  expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined()
  for (const row of ROWS) await database.jobs.executeSql(row)
  await database.close()

  const { store, close } = await openStore({ ...place, report: () => undefined })
  try {
    expect(await store.folders.of('i')).toMatchObject([{ key: 'shared/pir', itemId: 'f-pir' }])
    const folders = await store.watchedFolders.byId('i', ['f-pir', 'own', 'inner'])
    expect(folders.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
      { id: 'f-pir', key: 'shared/pir', state: 'read' },
      { id: 'own', key: 'shared/pir/own', state: 'read' },
      { id: 'inner', key: 'shared/pir/own/inner', state: 'read' },
    ])
    expect((await store.library.contents('i', ['shared/pir'])).get('shared/pir')).toMatchObject({ files: 1, whole: 1 })
    expect(await store.library.byId('i', ['a'])).toMatchObject([{ extension: 'pdf' }])
    expect(await store.library.watch('i')).toEqual({ token: 'token-7', checkedAt: 3 })
    // Where a name was not kept, only the library knows the kind.
    expect(await store.library.watch('j')).toEqual({ token: null, checkedAt: 3 })
    // A name that may hold a CHI number is read anew, and kept without it.
    expect(await store.library.watch('k')).toEqual({ token: null, checkedAt: 3 })
  } finally {
    await close()
  }
}, 60_000)

test('documents that came before they were kept as a journal stay known, and so does who took them back', async () => {
  const place = { databaseUrl: server.url, dataDir: tmpdir() }
  const first = await openDatabase(place)
  await first.jobs.executeSql('create database earlier')
  await first.close()
  const earlier = new URL(server.url)
  earlier.pathname = '/earlier'
  const database = await openDatabase({ ...place, databaseUrl: earlier.href })
  const db = new Kysely<Record<string, Record<string, unknown>>>({ dialect: database.dialect })
  try {
    await firstTables.up(db)
    await documents.up(db)
    const [by, undone] = [
      { id: 'p', name: 'Morag Sample' },
      { at: 9, by: { id: 'q', name: 'Ishbel Sample' } },
    ]
    const rest = { place: { type: 'indicator', number: '5.2' }, files: [{ fileId: 'f', from: null, digest: 'd' }] }
    const rowOf = (id: string, body: object) =>
      `insert into received_documents values ('i', '${id}', ${'undone' in body}, '${JSON.stringify({ id, inspectionId: 'i', ...body })}')`
    await database.jobs.executeSql(`insert into inspections values ('i', '{}')`)
    await database.jobs.executeSql(rowOf('a', { by, at: 7, ...rest }))
    await database.jobs.executeSql(rowOf('b', { by, at: 8, ...rest, undone }))
    await receivedJournal.up(db)
    const kept = { by: { person: 'p', name: 'Morag Sample' }, received: rest }
    expect(
      await db
        .selectFrom('received_documents')
        .select(['id', 'at', 'by', 'received', 'undone'])
        .orderBy('id')
        .execute(),
    ).toEqual([
      { id: 'a', at: 7, ...kept, undone: null },
      { id: 'b', at: 8, ...kept, undone: { at: 9, by: { person: 'q', name: 'Ishbel Sample' } } },
    ])
  } finally {
    await database.close()
  }
}, 60_000)
