import { expect, test } from 'vitest'
import { createBudget } from '../../infra/tenant/graph/budget.ts'
import { connect, findDrive } from './graph-client.ts'
import { startForTest } from './tenant-under-test.ts'

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
  const budget = createBudget(10, () => now)
  expect(budget.spend('a', 10)).toMatchObject({ 'ratelimit-remaining': '0', 'ratelimit-reset': '60' })
  now = 20_000
  expect(() => budget.spend('a', 1)).toThrow('throttled')
  expect(budget.spend('b', 1)).toEqual({})
  now = 60_000
  expect(budget.spend('a', 1)).toEqual({})
})
