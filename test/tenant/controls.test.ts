import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { askControl, askGraph } from './asking.ts'
import { APP, describeTenant, ISLA, ROSS, startForTest } from './tenant-under-test.ts'

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

test('a fault befalls what it names, as often as it says', async () => {
  const tenant = await startForTest()
  const ask = askControl(tenant)
  await ask('POST', '/faults', { surface: 'graph', path: '/users', times: 2, status: 429, retryAfter: 7 })
  const first = await askGraph(tenant)('GET', '/users')
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7'])
  expect((await askGraph(tenant)('GET', '/users')).status).toBe(429)
  expect((await askGraph(tenant)('GET', '/users')).status).toBe(200)
})

test('an untouched tenant shows empty arrays', async () => {
  const tenant = await startForTest()
  for (const path of ['/traffic', '/channel', '/calendar', `/chats/${ISLA.id}`]) {
    expect((await askControl(tenant)('GET', path)).body).toEqual([])
  }
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
