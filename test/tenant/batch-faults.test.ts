import { expect, test } from 'vitest'
import type { FaultRule } from '../../infra/tenant/kernel/faults.ts'
import { connect, findDrive, type Wire } from './graph-client.ts'
import { startForTest } from './tenant-under-test.ts'

async function open() {
  const tenant = await startForTest()
  const graph = await connect(tenant)
  const url = `/drives/${await findDrive(graph)}/root/children`
  const headers = { 'Content-Type': 'application/json' }
  const requests = [
    { id: '1', method: 'POST', url, headers, body: { name: 'New', folder: {} } },
    { id: '2', method: 'GET', url: '/users?$top=1' },
  ]
  return {
    disturb: (rule: FaultRule) => tenant.kernel.faults.add(rule),
    batch: () => graph('POST', '/$batch', { requests }),
    isMade: async () => (await graph('GET', url)).body.value.length === 1,
  }
}

const part = (body: Wire, id: string) => body.responses.find((each: Wire) => each.id === id)

test.each<[string, FaultRule, number, boolean]>([
  ['throttled', { status: 429, retryAfter: 9 }, 429, false],
  ['lost', { lose: true }, 504, false],
  ['done, its answer lost', { dropAnswer: true }, 504, true],
  ['late', { delayMs: 50 }, 201, true],
])('one part %s, the other as it should be', async (_what, rule, status, made) => {
  const { disturb, batch, isMade } = await open()
  disturb({ surface: 'graph', method: 'POST', path: '/root/children', ...rule })
  const told = await batch()
  expect([told.status, part(told.body, '1').status, part(told.body, '2').status]).toEqual([200, status, 200])
  expect(part(told.body, '1').headers['Retry-After']).toBe(rule.retryAfter === undefined ? undefined : '9')
  expect(await isMade()).toBe(made)
})

test('a rule that names no path befalls the batch as a whole', async () => {
  const { disturb, batch, isMade } = await open()
  disturb({ surface: 'graph', status: 503 })
  expect((await batch()).status).toBe(503)
  expect(await isMade()).toBe(false)
})

test('a part whose predecessor was throttled is not done', async () => {
  const tenant = await startForTest()
  const graph = await connect(tenant)
  tenant.kernel.faults.add({ path: '/users', status: 429, retryAfter: 1 })
  const [first, second] = [
    { id: '1', url: '/users' },
    { id: '2', url: '/me', dependsOn: ['1'] },
  ]
  const requests = [first, second].map((each) => ({ ...each, method: 'GET' }))
  const { body } = await graph('POST', '/$batch', { requests })
  expect([part(body, '1').status, part(body, '2').status]).toEqual([429, 424])
})
