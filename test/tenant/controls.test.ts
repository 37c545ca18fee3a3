import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { askControl, askGraph } from './asking.ts'
import { APP, describeTenant, ISLA, ROSS, startForTest } from './tenant-under-test.ts'

const START = Date.parse('2027-01-11T09:00:00Z')

test('tells who the people are', async () => {
  const tenant = await startForTest()
  const { body } = await askControl(tenant)('GET', '/people')
  expect(body[0]).toEqual({ id: ISLA.id, name: ISLA.name, role: 'coordinator', guest: false })
  expect(body[1]).toMatchObject({ guest: true })
})

test("gives the tab's token, and one for Graph that Graph takes", async () => {
  const tenant = await startForTest({
    content: describeTenant({ app: { tab: { name: 'Tab', url: 'http://127.0.0.1:1/tab' } } }),
  })
  const ask = askControl(tenant)
  const tab = decodeJwt((await ask('POST', '/token', { person: ISLA.id })).body.token)
  expect(tab).toMatchObject({ aud: APP.exposedApi, oid: ISLA.id, scp: 'access_as_user', ver: '2.0' })
  const { token } = (await ask('POST', '/token', { person: ROSS.id, audience: 'https://graph.microsoft.com' })).body
  const me = await askGraph(tenant)('GET', '/me', undefined, { authorization: `Bearer ${token}` })
  expect(me.body).toMatchObject({ id: ROSS.id, displayName: ROSS.name })
})

test('the clock begins where told, goes forward, and runs what falls due at its time', async () => {
  const tenant = await startForTest({ firstInstant: START })
  const ask = askControl(tenant)
  const ran: string[] = []
  let due: number[] = [START + 3_600_000, START + 7_200_000]
  tenant.kernel.due.register({
    nextDue: () => due[0] ?? null,
    runDue: (now) => {
      ran.push(new Date(now).toISOString().slice(0, 16))
      due = due.slice(1)
    },
  })
  expect(Date.parse((await ask('GET', '/clock')).body.now) - START).toBeLessThan(60_000)
  expect((await ask('GET', '/clock')).body.next).toBe('2027-01-11T10:00:00.000Z')
  await ask('POST', '/clock', { to: 'next' })
  expect(ran).toEqual(['2027-01-11T10:00'])
  const { body } = await ask('POST', '/clock', { to: '2027-01-18T09:00:00+00:00' })
  expect(ran).toEqual(['2027-01-11T10:00', '2027-01-11T11:00'])
  expect(body.now.slice(0, 16)).toBe('2027-01-18T09:00')
})

test("winds by the caller's own way when there is one, one winding after another", async () => {
  const wound: number[] = []
  const tenant = await startForTest({
    firstInstant: START,
    wind: async (to) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      wound.push(to)
    },
    nextMoment: async () => START + 86_400_000,
  })
  const ask = askControl(tenant)
  expect((await ask('GET', '/clock')).body.next).toBe('2027-01-12T09:00:00.000Z')
  await Promise.all([
    ask('POST', '/clock', { to: '2027-02-01T00:00:00Z' }),
    ask('POST', '/clock', { to: '2027-03-01T00:00:00Z' }),
  ])
  expect(wound).toEqual([Date.parse('2027-02-01T00:00:00Z'), Date.parse('2027-03-01T00:00:00Z')])
})

test.each([
  ['an unknown control', 'GET', '/nothing', undefined, 404],
  ['an unknown member', 'POST', '/token', { person: ISLA.id, scope: 'x' }, 400],
  ['an unknown person', 'POST', '/token', { person: 'nobody' }, 404],
  ['an unknown audience', 'POST', '/token', { person: ISLA.id, audience: 'https://example.test' }, 400],
  ['a moment without offset', 'POST', '/clock', { to: '2027-01-18T09:00:00' }, 400],
  ['a moment in the past', 'POST', '/clock', { to: '2020-01-18T09:00:00Z' }, 400],
  ['no moment', 'POST', '/clock', {}, 400],
  ['next when nothing is due', 'POST', '/clock', { to: 'next' }, 400],
  ['a chat without text', 'POST', '/chat', { person: ISLA.id }, 400],
  ['an action on no message', 'POST', '/card-action', { person: ISLA.id, messageId: '1', verb: 'x', data: {} }, 404],
  ['an unknown fault', 'POST', '/faults', { surface: 'graph', explode: true }, 400],
  ['a fault on an unknown surface', 'POST', '/faults', { surface: 'grap', status: 500 }, 400],
  ['a fault of the wrong kind', 'POST', '/faults', { status: '500' }, 400],
  ['a doubled request', 'POST', '/faults', { surface: 'graph', twice: true }, 400],
  ['an answer to no event', 'POST', '/calendar/none/answer', { person: ISLA.id, response: 'accepted' }, 404],
  ['an unknown answer', 'POST', '/calendar/none/answer', { person: ISLA.id, response: 'perhaps' }, 400],
  ['a block neither true nor false', 'POST', '/block', { person: ISLA.id, blocked: 1 }, 400],
] as const)('refuses %s', async (_what, method, path, body, status) => {
  const tenant = await startForTest()
  const told = await askControl(tenant)(method, path, body)
  expect(told.status).toBe(status)
  expect(told.body.error.message.length).toBeGreaterThan(5)
})

test('a fault befalls what it names, as often as it says', async () => {
  const tenant = await startForTest()
  const ask = askControl(tenant)
  await ask('POST', '/faults', { surface: 'graph', path: '/users', times: 2, status: 429, retryAfter: 7 })
  const first = await askGraph(tenant)('GET', '/users')
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7'])
  expect((await askGraph(tenant)('GET', '/users')).status).toBe(429)
  expect((await askGraph(tenant)('GET', '/users')).status).toBe(200)
})

test('shows the traffic oldest first, thousands of it in one array', async () => {
  const tenant = await startForTest()
  for (let index = 0; index < 1500; index += 1) {
    const exchange = {
      surface: 'graph',
      method: 'GET',
      path: `/v1.0/users?n=${index}`,
      status: 200,
      request: {},
      response: {},
    } as const
    tenant.kernel.traffic.record(exchange)
  }
  const { body } = await askControl(tenant)('GET', '/traffic')
  expect(body).toHaveLength(1500)
  expect(body[1499].path).toBe('/v1.0/users?n=1499')
})

test('an untouched tenant shows empty arrays', async () => {
  const tenant = await startForTest()
  for (const path of ['/traffic', '/channel', '/calendar', `/chats/${ISLA.id}`]) {
    expect((await askControl(tenant)('GET', path)).body).toEqual([])
  }
})

test('reset takes away what was done', async () => {
  const tenant = await startForTest()
  const event = { subject: 'x', start: { dateTime: '2027-02-01T10:00:00' }, end: { dateTime: '2027-02-01T11:00:00' } }
  await askGraph(tenant)('POST', `/users/${ISLA.id}/events`, event)
  expect((await askControl(tenant)('GET', '/calendar')).body).toHaveLength(1)
  expect((await askControl(tenant)('POST', '/reset')).status).toBe(200)
  expect((await askControl(tenant)('GET', '/calendar')).body).toEqual([])
})

test('tells the desk what it has to know', async () => {
  const tenant = await startForTest({
    content: describeTenant({ app: { tab: { name: 'Tab', url: 'http://127.0.0.1:1/tab' } } }),
  })
  const { body } = await askControl(tenant)('GET', '/desk')
  expect(body).toMatchObject({
    app: { id: APP.appId, botName: APP.name, tabUrl: 'http://127.0.0.1:1/tab' },
    team: { name: 'Inspection', channel: { name: 'General' } },
    site: { name: 'Adult services' },
    drive: { name: 'Documents' },
  })
})
