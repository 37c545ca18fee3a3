import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterEach, expect, test } from 'vitest'
import { packAnswer } from '../../../src/contract/hand-out.ts'
import { LOG_FOLDER } from '../../../src/domain/log/evidence-log-file.ts'
import { isUnhurried } from '../../../src/graph/unhurried.ts'
import { readZip } from '../../office/read-zip.ts'
import { fileOf } from '../../store/samples.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'

const MB = 2 ** 20
const ID = 'northmoor'
const closing: (() => unknown)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

/** The app on a socket, with pieces of so many megabytes each, whose chunks are counted as Waymark takes them. */
async function serveFiles(...sizes: readonly number[]) {
  const under: AppUnderTest = await appAt('2027-02-15T09:05:00Z')
  const { store } = under.needs
  const seen = { taken: 0, open: 0, opened: 0, hurried: false }
  for (const [at, size] of sizes.entries()) {
    const [id, folder] = [`f${at}`, `${LOG_FOLDER}/2.1`]
    await store.library.saveFiles(ID, [fileOf(id, { name: `Piece ${at}.bin`, folder, size: size * MB })])
    await store.logEntries.issue(ID, [id])
  }
  async function* content(size: number) {
    seen.open += 1
    seen.opened += 1
    try {
      for (let at = 0; at < size; at += 1) {
        seen.hurried ||= !isUnhurried()
        seen.taken += 1
        yield new Uint8Array(MB).fill(at)
      }
    } finally {
      seen.open -= 1
    }
  }
  under.needs.contents.download = async (_drive, id) => content(sizes[Number(id.slice(1))] ?? 0)
  const http = serve({ fetch: under.app.fetch, port: 0, hostname: '127.0.0.1' })
  closing.push(under.keys.close, () => http.close())
  await new Promise((resolve) => http.once('listening', resolve))
  const { path } = packAnswer.parse(
    await (await under.post('/evidence/pack', { inspection: ID }, PEOPLE.coordinator)).json(),
  )
  return { seen, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}${path}` }
}

test('the pack comes over the wire as it is made, whole', async () => {
  const { url, seen } = await serveFiles(3, 0, 5)
  const files = await readZip(new Uint8Array(await (await fetch(url)).arrayBuffer()))
  expect([...files.values()].map((bytes) => bytes.length).slice(1, -1)).toEqual([3 * MB, 0, 5 * MB])
  expect(seen).toEqual({ taken: 8, open: 0, opened: 3, hurried: false })
})

test('a reader who is slow holds Waymark up, and one who leaves ends it', async () => {
  const { url, seen } = await serveFiles(200, 200)
  const leave = new AbortController()
  const answer = await fetch(url, { signal: leave.signal })
  const reader = answer.body?.getReader()
  await reader?.read()
  await expect.poll(() => seen.taken).toBeGreaterThan(0)
  const before = seen.taken
  await new Promise((resolve) => setTimeout(resolve, 100))
  // What lies in the sockets' own buffers on the way.
  expect(seen.taken).toBeLessThan(40)
  expect(before).toBeLessThan(40)
  leave.abort()
  await expect.poll(() => seen.open, { timeout: 8_000 }).toBe(0)
  expect(seen.opened).toBe(1)
})

test('the ticket stands in no log, whatever breaks', async () => {
  const { needs, app, post, keys } = await appAt('2027-02-15T09:05:00Z')
  closing.push(keys.close)
  const { path } = packAnswer.parse(await (await post('/evidence/pack', { inspection: ID }, PEOPLE.coordinator)).json())
  needs.store.packTickets.redeem = () => Promise.reject(new Error('broken'))
  expect((await app.request(path)).status).toBe(500)
  expect(JSON.stringify(needs.logged)).toContain('request failed')
  expect(JSON.stringify(needs.logged)).not.toContain(path.split('/').at(-1))
})
