import { expect, test } from 'vitest'
import { askConnector, askControl, askGraph } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { bytesOf, connect, findDrive, send } from './graph-client.ts'
import { describeTenant, ISLA, startForTest } from './tenant-under-test.ts'

const CHANNEL = encodeURIComponent('19:general@thread.tacv2')
const START = Date.parse('2027-01-11T09:00:00Z')

test('everything is as it began; addresses, keys, time and the app in its team stay', async () => {
  const bot = await startFakeBot()
  const content = describeTenant({
    app: { messagingEndpoint: bot.endpoint },
    entries: [{ name: 'Minutes', children: [] }],
  })
  const tenant = await startForTest({ content, firstInstant: START })
  await tenant.installApp()
  const ask = askControl(tenant)
  const graph = await connect(tenant)
  const drive = await findDrive(graph)
  const { id } = (await graph('GET', `/drives/${drive}/root:/Minutes`)).body
  const event = { subject: 'x', start: { dateTime: '2027-02-01T10:00:00' }, end: { dateTime: '2027-02-01T11:00:00' } }
  await askGraph(tenant)('POST', `/users/${ISLA.id}/events`, event)
  await graph('DELETE', `/drives/${drive}/items/${id}`)
  await graph('PUT', `/drives/${drive}/root:/new.txt:/content`, bytesOf('x'))
  await askConnector(tenant)('POST', `/conversations/${CHANNEL}/activities`, { type: 'message', text: 'x' })
  await ask('POST', '/chat', { person: ISLA.id, text: 'x' })
  await ask('POST', '/clock', { to: '2027-03-01T09:00:00Z' })
  await ask('POST', '/faults', { status: 500, path: '/never' })

  expect((await ask('POST', '/reset')).status).toBe(200)
  for (const path of ['/channel', '/calendar', `/chats/${ISLA.id}`, '/faults'])
    expect([path, (await ask('GET', path)).body]).toEqual([path, []])
  expect((await ask('GET', '/traffic')).body.map(({ surface }: { surface: string }) => surface)).toEqual(['bot', 'bot'])
  expect((await ask('GET', '/clock')).body.now).toMatch(/^2027-03-01T09/)
  expect((await graph('GET', `/drives/${drive}/items/${id}`)).body.name).toBe('Minutes')
  expect((await graph('GET', `/drives/${drive}/root:/new.txt`)).status).toBe(404)
  const posted = await askConnector(tenant)('POST', `/conversations/${CHANNEL}/activities`, {
    type: 'message',
    text: 'x',
  })
  expect(posted.status).toBe(201)
})

test('whoever watches the tenant is told that all is another', async () => {
  const tenant = await startForTest()
  const told: string[] = []
  tenant.kernel.changes.listen(({ resource }) => told.push(resource.split('/')[0] ?? ''))
  await askControl(tenant)('POST', '/reset')
  expect(told).toEqual(['messages', 'drives', 'users'])
})

test('an app that was in no team is in none afterwards', async () => {
  const tenant = await startForTest()
  await askControl(tenant)('POST', '/reset')
  expect((await askConnector(tenant)('GET', '/teams/19:general@thread.tacv2')).status).toBe(403)
})

test('in the midst of what goes on: all of it is answered, and nothing of before is left', {
  timeout: 30_000,
}, async () => {
  const tenant = await startForTest({ unitsPerMinute: 1_000_000 })
  const graph = await connect(tenant)
  const drive = await findDrive(graph)
  const put = (name: string) => graph('PUT', `/drives/${drive}/root:/${name}:/content`, bytesOf(name))
  const session = (await graph('POST', `/drives/${drive}/root:/big.bin:/createUploadSession`, {})).body
  const busy = Array.from({ length: 60 }, (_, count) => put(`before-${count}.txt`))
  const resets = await Promise.all([1, 2, 3].map(() => askControl(tenant)('POST', '/reset')))
  expect(resets.map(({ status }) => status)).toEqual([200, 200, 200])
  for (const { status } of await Promise.all(busy)) expect(status).toBe(201)
  await askControl(tenant)('POST', '/reset')
  expect((await send(tenant, 'PUT', session.uploadUrl, bytesOf('x'), { 'content-range': 'bytes 0-0/1' })).status).toBe(
    404,
  )
  expect((await put('after.txt')).status).toBe(201)
  const { value } = (await graph('GET', `/drives/${drive}/root/children`)).body
  expect(value.map(({ name }: { name: string }) => name)).toEqual(['after.txt'])
})

test('waits for the end of a winding', async () => {
  const order: string[] = []
  const gate = Promise.withResolvers<void>()
  const tenant = await startForTest({
    firstInstant: START,
    wind: async () => {
      order.push('begun')
      await gate.promise
      order.push(`wound, ${tenant.kernel.faults.list().length} fault`)
    },
  })
  tenant.kernel.faults.add({ status: 500, path: '/never' })
  const winding = askControl(tenant)('POST', '/clock', { to: '2027-02-01T00:00:00Z' })
  await expect.poll(() => order).toEqual(['begun'])
  const reset = askControl(tenant)('POST', '/reset').then(() => order.push('reset'))
  await askControl(tenant)('GET', '/people')
  gate.resolve()
  await Promise.all([winding, reset])
  expect(order).toEqual(['begun', 'wound, 1 fault', 'reset'])
})
