import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allInspections } from '../../src/services/all-inspections.ts'
import type { Store } from '../../src/services/ports/store.ts'
import { createReadMemory } from '../../src/services/read-memory.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { BACKENDS, type Backend, query } from './backends.ts'
import { deedOf, fileOf, inspectionOf, NOON } from './samples.ts'

/** Of an inspection, but read by nothing that is remembered. */
const NOT_WATCHED = [
  'effects',
  'held_documents',
  'log_keepings',
  'log_libraries',
  'pack_tickets',
  'received_documents',
  'revisions',
  'troubles',
]

const UNWATCHED = `select table_name as name from information_schema.columns where column_name = 'inspection_id'
  and table_schema = 'public' and not exists (select from pg_trigger where tgrelid = table_name::regclass
  and tgname = 'revision_of_changed') order by 1`

const MEETING = {
  itemId: 'm',
  eventId: 'e',
  subject: 's',
  day: '2027-01-20',
  start: '10:00',
  end: '11:00',
  webLink: 'w',
}

/** Each changes what a picture is drawn from. */
const CHANGES: readonly (readonly [string, (store: Store) => Promise<unknown>])[] = [
  ['the inspection', (store) => store.inspections.save({ ...inspectionOf('one'), partnership: 'Another' })],
  ['a deed', (store) => store.deeds.record(deedOf('one', 'd'))],
  ['an undone deed', (store) => store.deeds.undo('one', 'd', NOON, { person: 'p', name: 'P' })],
  ['a file', (store) => store.library.saveFiles('one', [fileOf('f')])],
  ['a file set aside', (store) => store.library.setAside('one', ['f'])],
  ['a file forgotten', (store) => store.library.forgetSetAside('one')],
  ['a meeting', (store) => store.meetings.save('one', MEETING)],
  ['a meeting taken off', (store) => store.meetings.remove('one', 'm')],
  ['a folder', (store) => store.folders.save('one', [{ key: 'k', itemId: 'i', webUrl: 'https://x.example' }])],
  ['the last look', (store) => store.library.saveWatch('one', { token: 't', checkedAt: NOON })],
]

describe.each(BACKENDS)('what was read once, on %s', (kind, start) => {
  let backend: Backend
  let opened: OpenStore
  let databaseUrl: string | undefined
  let unwatched: readonly unknown[]
  beforeAll(async () => {
    backend = await start()
    const place = await backend.fresh()
    databaseUrl = place.databaseUrl
    // Nobody else opens an embedded one.
    if (kind === 'server') unwatched = await query(place, UNWATCHED)
    opened = await openStore({ ...place, report: () => undefined })
    for (const id of ['one', 'other']) await opened.store.inspections.save(inspectionOf(id))
  })
  afterAll(async () => {
    await opened.close()
    await backend.stop()
  })

  test.runIf(kind === 'server')('every table of an inspection is watched, or is named here', () => {
    expect(unwatched).toEqual(NOT_WATCHED.map((name) => ({ name })))
  })

  test('every change of an inspection is another revision of it, and of it alone', async () => {
    const { store } = opened
    for (const [what, change] of CHANGES) {
      const before = await Promise.all([store.revisions.of('one'), store.revisions.of('other')])
      await change(store)
      const after = await Promise.all([store.revisions.of('one'), store.revisions.of('other')])
      expect([what, after[0] !== before[0], after[1] === before[1]]).toEqual([what, true, true])
    }
  })

  test('a transaction that is taken back leaves the revision as it was, and tells none within', async () => {
    const { store } = opened
    const before = await store.revisions.of('one')
    const taken = store.transaction(async (within) => {
      await within.deeds.record(deedOf('one', 'never'))
      expect(await within.revisions.of('one')).toBeNull()
      throw new Error('taken back')
    })
    await expect(taken).rejects.toThrow('taken back')
    expect(await store.revisions.of('one')).toBe(before)
  })

  test.runIf(kind === 'server')('nobody waits for the marks of a transaction that is still open', async () => {
    const { store } = opened
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    try {
      await client.query('begin')
      await client.query(`update revisions set revision = revision + 1 where inspection_id = 'one'`)
      const before = await store.revisions.of('one')
      await store.deeds.record(deedOf('one', 'beside'))
      expect(await store.revisions.of('one')).not.toBe(before)
      const beside = await store.revisions.of('one')
      await client.query('commit')
      expect(await store.revisions.of('one')).not.toBe(beside)
    } finally {
      await client.end()
    }
  })

  test('the list of inspections is read anew when one of them is another', async () => {
    const { store } = opened
    const first = await allInspections(store)
    expect(await allInspections(store)).toBe(first)
    await store.deeds.record(deedOf('one', 'no matter'))
    expect(await allInspections(store)).toBe(first)
    await store.inspections.save({ ...inspectionOf('other'), partnership: 'Renamed' })
    expect((await allInspections(store)).map(({ partnership }) => partnership)).toContain('Renamed')
  })
})

test('what could not be read is read again, and nothing is remembered without a revision', async () => {
  const memory = createReadMemory<number>()
  const store = {} as Store
  let reads = 0
  const read = async () => {
    reads += 1
    if (reads === 1) throw new Error('away')
    return reads
  }
  await expect(memory(store, 'one', '1', read)).rejects.toThrow('away')
  expect(await memory(store, 'one', '1', read)).toBe(2)
  expect(await memory(store, 'one', '1', read)).toBe(2)
  expect(await memory(store, 'one', null, read)).toBe(3)
  expect(await memory(store, 'one', '2', read)).toBe(4)
})

test('of many what was asked for last is kept', async () => {
  const memory = createReadMemory<string>()
  const store = {} as Store
  const reads: string[] = []
  const ask = (key: string) =>
    memory(store, key, '1', async () => {
      reads.push(key)
      return key
    })
  for (let number = 0; number < 60; number += 1) await Promise.all([ask('asked again and again'), ask(`${number}`)])
  await ask('59')
  await ask('0')
  expect(reads.filter((key) => key === 'asked again and again')).toHaveLength(1)
  expect([reads.filter((key) => key === '59'), reads.filter((key) => key === '0')]).toEqual([['59'], ['0', '0']])
})
