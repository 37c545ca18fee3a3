import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'
import { query } from './backends.ts'
import { inspectionOf } from './samples.ts'

let server: TestServer
let opened: OpenStore
const place = () => ({ databaseUrl: server.url, dataDir: '' })

beforeAll(async () => {
  server = await startPostgres()
  opened = await openStore({ ...place(), report: () => undefined })
})
afterAll(async () => {
  await opened.close()
  await server.stop()
})

it('a connection that breaks while it is in use fails that work alone: the process lives and the next call works', async () => {
  const broken = opened.store.transaction(async (store) => {
    await store.inspections.all()
    await query(
      place(),
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'waymark' and state = 'idle in transaction'`,
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    await store.inspections.all()
  })
  await expect(broken).rejects.toThrow()
  expect(await opened.store.inspections.all()).toEqual([])
})

it('the queue goes on after every connection was lost', async () => {
  const handled: string[] = []
  await opened.store.inspections.save(inspectionOf('one'))
  await opened.queue.start(async ({ inspectionId }) => void handled.push(inspectionId))
  for (let times = 0; times < 3; times += 1) {
    await query(
      place(),
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'waymark' and pid <> pg_backend_pid()`,
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  await opened.queue.send({ type: 'sync', inspectionId: 'one' })
  await expect.poll(() => handled, { timeout: 10_000 }).toEqual(['one'])
})
