import { expect, test } from 'vitest'
import { createBudget } from '../../infra/tenant/graph/budget.ts'
import { createThrottle, type Throttle } from '../../infra/tenant/graph/throttle.ts'
import { type Caller, ok } from '../../infra/tenant/kernel/graph-call.ts'
import { parsePattern } from '../../infra/tenant/kernel/graph-path.ts'
import { connect, findDrive } from './graph-client.ts'
import { describeTenant, ISLA, startForTest } from './tenant-under-test.ts'

test('throttled: beyond the budget every request is refused for the rest of the minute, and told so from 80%', async () => {
  const tenant = await startForTest({ unitsPerMinute: 10 })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const used = async () => {
    const { status, headers } = await graph('GET', `${drive}/root`)
    return [status, headers.get('ratelimit-remaining')]
  }
  const answers = []
  for (let count = 0; count < 10; count += 1) answers.push(await used())
  expect(answers.slice(0, 6)).toEqual(Array(6).fill([200, null]))
  expect(answers.slice(6)).toEqual([
    [200, '2'],
    [200, '1'],
    [200, '0'],
    [429, '0'],
  ])
  const refused = await graph('GET', `${drive}/root`)
  expect(refused.body.error).toMatchObject({ code: 'activityLimitReached', innerError: { code: 'throttledRequest' } })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('traffic that does not say whose it is gets nothing of the last fifth, and has used it up for the others all the same', async () => {
  const tenant = await startForTest({ unitsPerMinute: 10 })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const ask = async (agent: string) => (await graph('GET', drive, undefined, { 'user-agent': agent })).status
  for (const agent of ['node', '', 'ISV|Northmoor', 'NONISV|Northmoor|Test', 'node', 'node', 'node'])
    expect(await ask(agent)).toBe(200)
  expect(await ask('node')).toBe(429)
  expect(await ask('ISV|Northmoor|Test/2.1')).toBe(200)
  expect(await ask('NONISV|Northmoor|Test/1.0')).toBe(429)
})

test('parts of a batch are whose the batch is', async () => {
  const tenant = await startForTest({ unitsPerMinute: 10 })
  const graph = await connect(tenant)
  const url = `/drives/${await findDrive(graph)}`
  const requests = Array.from({ length: 9 }, (_, id) => ({ id: String(id), method: 'GET', url }))
  const { body } = await graph('POST', '/$batch', { requests }, { 'user-agent': 'node' })
  const taken = body.responses.filter(({ status }: { status: number }) => status === 200)
  expect(taken).toHaveLength(7)
})

test('in a batch each part is counted, and refused by itself', async () => {
  const tenant = await startForTest({ unitsPerMinute: 10 })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const requests = Array.from({ length: 12 }, (_, id) => ({ id: String(id), method: 'GET', url: `${drive}/root` }))
  const { status, body } = await graph('POST', '/$batch', { requests })
  expect(status).toBe(200)
  const refused = body.responses.filter((part: { status: number }) => part.status === 429)
  expect(refused).toHaveLength(3)
  expect(refused[0].headers['Retry-After']).toMatch(/^\d+$/)
})

test('the budget comes back with the next minute, and each app has its own', () => {
  let now = 0
  const budget = createBudget(10, 60_000, () => now)
  expect(budget.spend('a', 10)).toEqual({ limit: 10, remaining: 0, reset: 60 })
  now = 20_000
  expect(budget.spend('a', 1)).toEqual({ limit: 10, remaining: -1, reset: 40 })
  expect(budget.spend('b', 1).remaining).toBe(9)
  now = 60_000
  expect(budget.spend('a', 1).remaining).toBe(9)
})

const caller = { appId: 'a', roles: [], scopes: [] }
const headers = new Headers({ 'user-agent': 'NONISV|Northmoor|Test/1.0' })
const ask = (
  throttle: Throttle,
  path: string,
  params: Record<string, string> = {},
  { cost, by }: { cost?: number; by?: Partial<Caller> } = {},
) => {
  const url = new URL(`https://graph.example/v1.0${path}`)
  const route = { method: 'GET' as const, pattern: parsePattern(url.pathname.slice(5)), type: undefined }
  const request = { method: 'GET', url, headers, body: new Uint8Array() }
  const call = { ...request, caller: { ...caller, ...by }, params, query: url.searchParams }
  return throttle({ ...route, ...(cost === undefined ? {} : { cost }), handle: () => ok({}) }, call)
}

const spendUnits = (throttle: Throttle, units: number, by: Partial<Caller> = {}) =>
  ask(throttle, '/drives/d', {}, { cost: units, by })

test('of SharePoint an app has so much in a day, however little it asks in a minute', () => {
  let now = 0
  const throttle = createThrottle({ unitsPerMinute: 100 }, () => now, describeTenant())
  for (; now < 960 * 60_000; now += 60_000) spendUnits(throttle, 100)
  const refusal = { status: 429, code: 'activityLimitReached', headers: { 'retry-after': '28800' } }
  expect(() => spendUnits(throttle, 1)).toThrow(expect.objectContaining(refusal))
  expect(spendUnits(throttle, 1, { appId: 'another' })).toEqual({})
  now = 86_400_000
  expect(spendUnits(throttle, 1)).toEqual({})
})

test('of SharePoint all apps together have so much in five minutes', () => {
  let now = 0
  const throttle = createThrottle({ unitsPerMinute: 100 }, () => now, describeTenant())
  for (let app = 0; app < 15; app += 1) spendUnits(throttle, 100, { appId: `app ${app}` })
  const refusal = { status: 429, code: 'activityLimitReached', headers: { 'retry-after': '300' } }
  expect(() => spendUnits(throttle, 1, { appId: 'another' })).toThrow(expect.objectContaining(refusal))
  now = 300_000
  expect(spendUnits(throttle, 1, { appId: 'another' })).toEqual({})
})

test('of SharePoint a person asks for so much in five minutes, through whatever apps', () => {
  const throttle = createThrottle({ unitsPerMinute: 1250 }, () => 0, describeTenant())
  const use = (count: number) => spendUnits(throttle, 1, { appId: `app ${count % 3}`, person: 'isla' })
  for (let count = 0; count < 3000; count += 1) use(count)
  expect(() => use(0)).toThrow(expect.objectContaining({ status: 429 }))
  expect(spendUnits(throttle, 1, { appId: 'app 4', person: 'ross' })).toEqual({})
})

test.each([
  ['a mailbox', '/users/u/events', 10_000, 600_000, 'ApplicationThrottled'],
  ['the directory by users', '/users', 1750, 10_000, 'TooManyRequests'],
  ['the directory by chosen members of users', '/users?$select=id', 3500, 10_000, 'TooManyRequests'],
  ['the directory by members of a group', '/groups/g/members?$top=5&$expand=manager', 1166, 10_000, 'TooManyRequests'],
  ['Teams', '/teams/t/members', 30, 1000, 'TooManyRequests'],
])('%s takes so many requests, then none until its time is over', (_what, path, most, windowMs, innerCode) => {
  let now = 0
  const throttle = createThrottle({ unitsPerMinute: 1250 }, () => now, describeTenant())
  for (let count = 0; count < most; count += 1) ask(throttle, path)
  const headers = { 'retry-after': String(windowMs / 1000) }
  const refusal = { status: 429, code: 'activityLimitReached', innerCode, headers }
  expect(() => ask(throttle, path)).toThrow(expect.objectContaining(refusal))
  now = windowMs
  expect(ask(throttle, path)).toEqual({})
})

test('of one team an app may ask four times a second, of another as often again', () => {
  let now = 0
  const throttle = createThrottle({ unitsPerMinute: 1250 }, () => now, describeTenant())
  for (let count = 0; count < 4; count += 1) ask(throttle, '/teams/t/members', { team: 't' })
  expect(() => ask(throttle, '/teams/t/members', { team: 't' })).toThrow(expect.objectContaining({ status: 429 }))
  expect(ask(throttle, '/teams/u/members', { team: 'u' })).toEqual({})
  now = 1000
  expect(ask(throttle, '/teams/t/members', { team: 't' })).toEqual({})
})

test('each mailbox has its own allowance', () => {
  const throttle = createThrottle({ unitsPerMinute: 1250 }, () => 0, describeTenant())
  for (let count = 0; count < 10_000; count += 1) ask(throttle, '/users/u/events', { user: 'u' })
  expect(() => ask(throttle, '/users/u/events', { user: 'u' })).toThrow()
  expect(ask(throttle, '/users/u/events', { user: 'v' })).toEqual({})
})

test('a mailbox by another name has the same allowance', () => {
  const throttle = createThrottle({ unitsPerMinute: 1250 }, () => 0, describeTenant())
  const names = [ISLA.id, ISLA.mail, ISLA.mail.toUpperCase()]
  const use = (count: number) => ask(throttle, '/users/u/events', { user: names[count % names.length] ?? '' })
  for (let count = 0; count < 10_000; count += 1) use(count)
  expect(() => use(0)).toThrow()
  expect(() => use(1)).toThrow()
})

test.each([
  ['a single item', '', 1],
  ['a listing', '/children', 2],
  ['a change', '/children', 2, { name: 'New', folder: {} }],
  ['permissions', '/permissions', 5],
  ['permissions along with an item', '?$expand=permissions', 5],
  ['a delta from the beginning', '/delta', 2],
  ['a delta from a token', '/delta?token=latest', 1],
])('%s costs its resource units', async (_what, rest, cost, body?: object) => {
  const tenant = await startForTest({ unitsPerMinute: 30 })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const readLeft = async () => Number((await graph('GET', drive)).headers.get('ratelimit-remaining'))
  for (let used = 1; used < 23; used += 1) await graph('GET', drive)
  const before = await readLeft()
  await graph(body ? 'POST' : 'GET', `${drive}/root${rest}`, body)
  expect(before - (await readLeft()) - 1).toBe(cost)
})
