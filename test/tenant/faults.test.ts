import { expect, test } from 'vitest'
import type { FaultRule } from '../../infra/tenant/kernel/faults.ts'
import { askControl } from './asking.ts'
import { DELIVERED, openDelivery } from './disturbed-delivery.ts'
import { openRequest, REQUESTED } from './disturbed-request.ts'
import { makeDataDir, startForTest } from './tenant-under-test.ts'

/** In process a connection that is cut shows as this. */
const CUT = 599

type Asked = { fault: FaultRule; told?: number; retryAfter?: string; done: boolean; late?: true }

const asked: Asked[] = [
  { fault: { status: 503 }, told: 503, done: false },
  { fault: { status: 429, retryAfter: 7 }, told: 429, retryAfter: '7', done: false },
  { fault: { status: 429 }, told: 429, done: false },
  { fault: { dropAnswer: true }, told: CUT, done: true },
  { fault: { lose: true }, told: CUT, done: false },
  { fault: { hang: true }, told: CUT, done: false },
  { fault: { breakOff: true }, told: CUT, done: true },
  { fault: { delayMs: 80 }, done: true, late: true },
  { fault: { status: 500, delayMs: 80 }, told: 500, done: false, late: true },
  { fault: { dropAnswer: true, delayMs: 80 }, told: CUT, done: true, late: true },
]

test.each(REQUESTED.flatMap((surface) => asked.map((each) => ({ surface, ...each }))))(
  'a request to $surface under $fault',
  async ({ surface, fault, told, retryAfter = null, done, late }) => {
    const { ask, send, isDone } = await openRequest(surface)
    expect(await ask('POST', '/faults', { surface, ...fault })).toMatchObject({ status: 200 })
    const began = performance.now()
    const answer = await send()
    const took = performance.now() - began
    expect(answer.retryAfter).toBe(retryAfter)
    expect(told === undefined ? answer.status < 300 : answer.status === told).toBe(true)
    if (late) expect(took).toBeGreaterThanOrEqual(79)
    expect(await isDone()).toBe(done)
    expect((await ask('GET', '/faults')).body).toEqual([])
    expect((await send()).status).toBeLessThan(300)
  },
)

type Delivery = { fault?: FaultRule; bot: number; notification: number; late?: true }

/** How often each hears it: an unheard bot gets the same activity again, a notification that is not taken comes again. */
const delivered: Delivery[] = [
  { bot: 1, notification: 1 },
  { fault: { twice: true }, bot: 2, notification: 2 },
  { fault: { delayMs: 80 }, bot: 1, notification: 1, late: true },
  { fault: { twice: true, delayMs: 80 }, bot: 2, notification: 2, late: true },
  { fault: { times: 2, status: 500 }, bot: 0, notification: 1 },
  { fault: { dropAnswer: true }, bot: 2, notification: 2 },
  { fault: { lose: true }, bot: 1, notification: 0 },
]

test.each(DELIVERED.flatMap((surface) => delivered.map((each) => ({ surface, heard: each[surface], ...each }))))(
  'a delivery to $surface under $fault',
  async ({ surface, fault, heard, late }) => {
    const { ask, provoke, countHeard } = await openDelivery(surface)
    if (fault) await ask('POST', '/faults', { surface, ...fault })
    const began = performance.now()
    await provoke()
    expect(countHeard()).toBe(heard)
    if (late) expect(performance.now() - began).toBeGreaterThanOrEqual(79)
  },
)

test.each<[string, object, RegExp]>([
  ['nothing at all', {}, /does something/],
  ['nothing but false', { lose: false }, /does something/],
  ['no time at all', { status: 500, times: 0 }, /'times' is under 1/],
  ['a negative number of times', { status: 500, times: -1 }, /'times'/],
  ['half a time', { status: 500, times: 1.5 }, /'times' is no whole number/],
  ['times as text', { status: 500, times: '3' }, /'times' is no/],
  ['a status that is none', { status: 99 }, /'status' is under 400/],
  ['a status of success', { status: 200 }, /'status' is under 400/],
  ['two answers at once', { status: 500, lose: true }, /status and lose/],
  ['work that is done and not done', { dropAnswer: true, lose: true }, /dropAnswer and lose/],
  ['a pause without an answer', { lose: true, retryAfter: 3 }, /'retryAfter' goes with a 'status'/],
  ['a negative pause', { status: 429, retryAfter: -1 }, /'retryAfter'/],
  ['a negative delay', { delayMs: -5 }, /'delayMs'/],
  ['a delay beyond what a timer takes', { delayMs: 3_000_000_000 }, /'delayMs' is over/],
  ['a surface that is none', { surface: 'grap', status: 500 }, /'surface' is not graph, or connector/],
  ['a method that is none', { method: 'FETCH', status: 500 }, /'method'/],
  ['an empty path', { path: '', status: 500 }, /'path'/],
  ['a doubled question', { surface: 'graph', twice: true }, /'twice' is for/],
  ['a notification never answered', { surface: 'notification', hang: true }, /'hang' is for what is asked/],
  ['half a delivery', { surface: 'bot', breakOff: true }, /'breakOff' is for what is asked/],
  ['activities out of order', { surface: 'bot', reorder: true }, /'reorder' is for/],
  ['null', { surface: null, status: 500 }, /'surface'/],
  ['an unknown member', { surface: 'graph', explode: true }, /'explode' is not known here/],
])('refuses a fault of %s', async (_what, fault, words) => {
  const tenant = await startForTest()
  const { status, body } = await askControl(tenant)('POST', '/faults', fault)
  expect([status, body.error.code]).toEqual([400, 'badRequest'])
  expect(body.error.message).toMatch(words)
  expect((await askControl(tenant)('GET', '/faults')).body).toEqual([])
})

test('a rule without a surface that doubles passes over what is asked, and a path may be given as people write it', async () => {
  const { faults } = (await startForTest()).kernel
  faults.add({ twice: true })
  faults.add({ path: '/My folder:/', status: 500 })
  expect(faults.take({ surface: 'graph', method: 'POST', path: '/v1.0/x' })).toBeUndefined()
  expect(faults.take({ surface: 'bot', method: 'POST', path: '/api/messages' })).toMatchObject({ twice: true })
  const encoded = '/v1.0/drives/1/root:/My%20folder:/children'
  expect(faults.take({ surface: 'graph', method: 'GET', path: encoded })).toMatchObject({ status: 500 })
})

test('shows how often each is still to come, takes all back, and keeps them over a restart', async () => {
  const dataDir = makeDataDir()
  const before = await startForTest({ dataDir })
  const ask = askControl(before)
  await ask('POST', '/faults', { surface: 'graph', method: 'get', times: 3, status: 429 })
  await before.request('/v1.0/users')
  await before.close()
  const after = await startForTest({ dataDir })
  const left: FaultRule[] = [{ surface: 'graph', method: 'get', times: 2, status: 429 }]
  expect((await askControl(after)('GET', '/faults')).body).toEqual(left)
  expect((await askControl(after)('DELETE', '/faults')).status).toBe(200)
  expect((await after.request('/v1.0/users')).status).toBe(401)
})

test('over a connection a cut answer is none at all', async () => {
  const { tenant, ask } = await openRequest('graph')
  await ask('POST', '/faults', { surface: 'graph', dropAnswer: true })
  await expect(fetch(`${tenant.url}/v1.0/users`)).rejects.toThrow('fetch failed')
  await expect.poll(() => [...tenant.kernel.traffic.list()].at(-1)).toMatchObject({ status: 401 })
})

test('over a connection an answer that breaks off comes by half, with the length of the whole', async () => {
  const { tenant, ask } = await openRequest('graph')
  await ask('POST', '/faults', { surface: 'graph', breakOff: true })
  const answer = await fetch(`${tenant.url}/v1.0/users`)
  expect(answer.status).toBe(401)
  await expect(answer.text()).rejects.toThrow('terminated')
  expect((await fetch(`${tenant.url}/v1.0/users`)).status).toBe(401)
})

test('over a connection an answer that never comes leaves whoever asks waiting until they give up', async () => {
  const { tenant, ask } = await openRequest('graph')
  await ask('POST', '/faults', { surface: 'graph', hang: true })
  await expect(fetch(`${tenant.url}/v1.0/users`, { signal: AbortSignal.timeout(200) })).rejects.toThrow('timeout')
  await expect.poll(() => [...tenant.kernel.traffic.list()].at(-1)).toMatchObject({ status: 0 })
})
