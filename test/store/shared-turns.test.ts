import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deedsTurn, watchTurn } from '../../src/services/turns.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'
import { query } from './backends.ts'
import { inspectionOf, NOON } from './samples.ts'

let server: TestServer
let [one, other]: OpenStore[] = []
const place = () => ({ databaseUrl: server.url, dataDir: '' })
const open = () => openStore({ ...place(), report: () => undefined })
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

beforeAll(async () => {
  server = await startPostgres()
  one = await open()
  other = await open()
})
afterAll(async () => {
  await Promise.all([one?.close(), other?.close()])
  await server.stop()
})

const both = () => [one as OpenStore, other as OpenStore] as const
const LOCKED = `select count(*)::int as locked from pg_locks where locktype = 'advisory'`

it('work of one key runs one at a time in all processes, and of different keys side by side', async () => {
  const [left, right] = both()
  let [running, most] = [0, 0]
  const seen = new Set<string>()
  const work = (key: string) => async () => {
    running += 1
    most = Math.max(most, running)
    expect(seen.has(key)).toBe(false)
    seen.add(key)
    await left.store.inspections.all()
    await pause(10)
    seen.delete(key)
    running -= 1
  }
  const keys = ['a', 'b', 'c'].flatMap((key) => Array.from({ length: 5 }, () => key))
  await Promise.all(keys.flatMap((key) => [left.turns.run(key, work(key)), right.turns.run(key, work(key))]))
  expect(most).toBeGreaterThan(1)
  expect(await query(place(), LOCKED)).toEqual([{ locked: 0 }])
})

it('many more turns than the pool has connections, each with work in the database, one within another, come to an end', async () => {
  const turns = Array.from({ length: 40 }, (_, number) => `i${number % 20}`)
  const done = await Promise.all(
    both().flatMap(({ turns: { run }, store }) =>
      turns.map((id) =>
        run(watchTurn(id), () => run(deedsTurn(id), () => store.transaction((inside) => inside.inspections.all()))),
      ),
    ),
  )
  expect(done).toHaveLength(80)
})

it('work that throws gives its turn back', async () => {
  const [left, right] = both()
  await expect(left.turns.run('x', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await right.turns.run('x', async () => 'mine')).toBe('mine')
})

/** The one that holds a turn, and no other that waits for it. */
const CUT = `select pg_terminate_backend((select pid from pg_locks where locktype = 'advisory' and granted limit 1))`

it('in a turn that went with its connection nothing more is begun: another may have come in between', async () => {
  const [left] = both()
  await left.store.inspections.save(inspectionOf('i'))
  const another = new pg.Client(server.url)
  await another.connect()
  const lost = left.turns.run('y', async () => {
    // Waits on the server itself, so that it is there before the turn can be taken again.
    const taken = another.query(`select pg_advisory_lock(hashtextextended('waymark/y', 0))`)
    await query(place(), CUT)
    await taken
    return left.store.effects.begin('i', 'card/2', NOON)
  })
  await expect(lost).rejects.toMatchObject({ reason: 'lost turn' })
  expect(await left.store.effects.get('i', 'card/2')).toBeNull()
  await another.end()
  expect(await left.turns.run('y', () => left.store.effects.begin('i', 'card/2', NOON))).toBeNull()
})

it('waits neither for ever nor in vain once it is closed', async () => {
  const third = await open()
  const [left] = both()
  const done = Promise.withResolvers<void>()
  const holding = Promise.withResolvers<void>()
  const first = left.turns.run('z', () => {
    holding.resolve()
    return done.promise
  })
  await holding.promise
  const waiting = expect(third.turns.run('z', async () => 'never')).rejects.toThrow()
  await pause(150)
  await third.close()
  await waiting
  await expect(third.turns.run('other', async () => 'never')).rejects.toThrow('The database is closed.')
  done.resolve()
  await first
})
