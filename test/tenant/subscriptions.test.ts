import { expect, test } from 'vitest'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { askControl, askGraph } from './asking.ts'
import { startFakeListener } from './fake-listener.ts'
import { APP, describeTenant, ISLA, MORVEN, makeDataDir, SITE, startForTest, TENANT_ID } from './tenant-under-test.ts'

const START = Date.parse('2027-01-11T09:00:00Z')
const MINUTE = 60_000

const iso = (instant: number) => new Date(instant).toISOString()
const later = (tenant: Tenant, minutes: number) => iso(tenant.clock.now() + minutes * MINUTE)

async function readDrive(tenant: Tenant): Promise<string> {
  const site = (await askGraph(tenant)('GET', '/sites/northmoor.sharepoint.example:/sites/adult-services')).body
  return (await askGraph(tenant)('GET', `/sites/${site.id}/drive`)).body.id
}

async function startSubscribed(more: object = {}, dataDir = makeDataDir()) {
  const listener = await startFakeListener()
  const tenant = await startForTest({ firstInstant: START, dataDir })
  const drive = await readDrive(tenant)
  const wish = {
    ...{ changeType: 'updated', notificationUrl: `${listener.url}/notifications`, resource: `drives/${drive}/root` },
    ...{ expirationDateTime: later(tenant, 42_000), clientState: 'a secret' },
  }
  const subscribe = (other: object = {}) => askGraph(tenant)('POST', '/subscriptions', { ...wish, ...more, ...other })
  const told = await subscribe()
  const change = () =>
    askGraph(tenant)('POST', `/drives/${drive}/root/children`, { name: `F${Math.random()}`, folder: {} })
  /** The same library seen as a list, which tells of the same changes. */
  const list = `sites/${(await askGraph(tenant)('GET', `/sites/${SITE}`)).body.id}/lists/Documents`
  return { listener, tenant, drive, list, subscribe, told, change }
}

test('shakes hands, then tells of a change within a second, once for many at a time', async () => {
  const { listener, tenant, told, change, drive } = await startSubscribed()
  expect(told.status).toBe(201)
  expect(told.body).toMatchObject({ clientState: 'a secret', applicationId: APP.appId, changeType: 'updated' })
  await Promise.all([change(), change(), change()])
  await expect.poll(() => listener.received).toHaveLength(1)
  expect(listener.received[0].value).toEqual([
    {
      subscriptionId: told.body.id,
      clientState: 'a secret',
      changeType: 'updated',
      resource: `drives/${drive}/root`,
      ...{ tenantId: TENANT_ID, subscriptionExpirationDateTime: told.body.expirationDateTime },
      resourceData: { '@odata.type': '#Microsoft.Graph.DriveItem' },
    },
  ])
  await tenant.idle()
  expect(tenant.kernel.db.all('SELECT * FROM delivery')).toEqual([])
})

test('subscriptions with one address are told in one request', async () => {
  const { listener, list, subscribe, change } = await startSubscribed()
  expect((await subscribe({ clientState: 'another', resource: list })).status).toBe(201)
  await change()
  await expect.poll(() => listener.received).toHaveLength(1)
  expect(listener.received[0].value.map((each: { clientState: string }) => each.clientState).toSorted()).toEqual([
    'a secret',
    'another',
  ])
})

test('tells again after a failure, with growing pauses on the tenant clock, for four hours', async () => {
  const { listener, tenant, change } = await startSubscribed()
  listener.status = (count) => (count < 4 ? 500 : 202)
  const begin = tenant.clock.now()
  await change()
  await askControl(tenant)('POST', '/clock', { to: iso(begin + 10 * MINUTE) })
  expect(listener.received).toHaveLength(4)
  listener.status = () => 500
  await change()
  await askControl(tenant)('POST', '/clock', { to: iso(begin + 6 * 60 * MINUTE) })
  const given = listener.received.length
  expect(given).toBeGreaterThan(10)
  await askControl(tenant)('POST', '/clock', { to: iso(begin + 24 * 60 * MINUTE) })
  expect(listener.received).toHaveLength(given)
})

test('what could not be told before a kill is told after the restart', async () => {
  const listener = await startFakeListener()
  const dataDir = makeDataDir()
  const first = await startTenant({ dataDir, port: 0, content: describeTenant() })
  const drive = await readDrive(first)
  const wish = {
    changeType: 'updated',
    notificationUrl: listener.url,
    resource: `/drives/${drive}/root`,
    expirationDateTime: later(first, 60),
  }
  expect((await askGraph(first)('POST', '/subscriptions', wish)).status).toBe(201)
  first.kernel.due.stop()
  await askGraph(first)('POST', `/drives/${drive}/root/children`, { name: 'Late', folder: {} })
  await first.close()
  expect(listener.received).toEqual([])
  await startForTest({ dataDir })
  await expect.poll(() => listener.received).toHaveLength(1)
})

test('faults: lost, twice, answer dropped', async () => {
  const { listener, tenant, change } = await startSubscribed()
  const countAfter = async (fault: object) => {
    listener.received.length = 0
    await askControl(tenant)('POST', '/faults', { surface: 'notification', ...fault })
    await change()
    await askControl(tenant)('POST', '/clock', { to: iso(tenant.clock.now() + 2 * MINUTE) })
    return listener.received.length
  }
  expect(await countAfter({ lose: true })).toBe(0)
  expect(await countAfter({ twice: true })).toBe(2)
  expect(await countAfter({ dropAnswer: true })).toBe(2)
  expect(await countAfter({ status: 503 })).toBe(1)
})

test('a delivery held back comes after the next one, or after a while when there is none', async () => {
  const { listener, tenant, list, subscribe, change } = await startSubscribed()
  const other = await startFakeListener()
  const told: string[] = []
  listener.status = () => told.push('held') && 202
  other.status = () => told.push('other') && 202
  await subscribe({ notificationUrl: `${other.url}/other`, resource: list })
  const hold = () =>
    askControl(tenant)('POST', '/faults', { surface: 'notification', path: '/notifications', reorder: true })
  await hold()
  await change()
  await askControl(tenant)('POST', '/clock', { to: iso(tenant.clock.now() + 10_000) })
  expect(told).toEqual(['other', 'held'])
  tenant.kernel.db.run('DELETE FROM subscription WHERE notificationUrl LIKE ?', '%/other')
  await hold()
  await change()
  await askControl(tenant)('POST', '/clock', { to: iso(tenant.clock.now() + 20_000) })
  expect(told).toHaveLength(2)
  await askControl(tenant)('POST', '/clock', { to: iso(tenant.clock.now() + 20_000) })
  expect(told).toHaveLength(3)
})

test('asks to be renewed before the end, and ends when it was not', async () => {
  const { listener, tenant, list, change } = await startSubscribed()
  const ask = askGraph(tenant)
  const lifecycle = await startFakeListener()
  const wish = {
    ...{ changeType: 'updated', notificationUrl: listener.url, resource: list },
    ...{ expirationDateTime: later(tenant, 2 * 24 * 60), lifecycleNotificationUrl: lifecycle.url, clientState: 'x' },
  }
  const { body } = await ask('POST', '/subscriptions', wish)
  await askControl(tenant)('POST', '/clock', { to: iso(START + 37 * 60 * MINUTE) })
  expect(lifecycle.received).toHaveLength(1)
  expect(lifecycle.received[0].value[0]).toMatchObject({
    lifecycleEvent: 'reauthorizationRequired',
    subscriptionId: body.id,
    clientState: 'x',
  })
  expect((await ask('POST', `/subscriptions/${body.id}/reauthorize`)).status).toBe(204)
  const renewed = await ask('PATCH', `/subscriptions/${body.id}`, { expirationDateTime: later(tenant, 3 * 24 * 60) })
  expect(renewed).toMatchObject({ status: 200, body: { id: body.id, clientState: null } })
  await askControl(tenant)('POST', '/clock', { to: iso(START + 10 * 24 * 60 * MINUTE) })
  expect(lifecycle.received).toHaveLength(2)
  const gone = { status: 404, body: { error: { code: 'ResourceNotFound' } } }
  expect(await ask('GET', `/subscriptions/${body.id}`)).toMatchObject(gone)
  expect(await ask('PATCH', `/subscriptions/${body.id}`, { expirationDateTime: later(tenant, 60) })).toMatchObject(gone)
  await change()
  await askControl(tenant)('POST', '/clock', { to: iso(tenant.clock.now() + MINUTE) })
  expect(listener.received.at(-1).value).toHaveLength(1)
})

test('what is to be told of a subscription is noted with what led to it, or neither is', async () => {
  const { tenant, list, subscribe, change } = await startSubscribed()
  const { db } = tenant.kernel
  const lifecycle = await startFakeListener()
  const asked = await subscribe({ lifecycleNotificationUrl: lifecycle.url, resource: list })
  const stop = "BEGIN SELECT RAISE(ABORT, 'killed here'); END"
  db.run(`CREATE TRIGGER killed BEFORE INSERT ON lifecycle_delivery ${stop}`)
  tenant.clock.set(Date.parse(asked.body.expirationDateTime) - 60 * MINUTE)
  await expect(tenant.runDue()).rejects.toThrow('killed here')
  db.run('DROP TRIGGER killed')
  await change()
  await tenant.runDue()
  await expect.poll(() => lifecycle.received).toHaveLength(1)
})

test('lists, shows and deletes', async () => {
  const { listener, tenant, told, change } = await startSubscribed()
  const ask = askGraph(tenant)
  expect((await ask('GET', '/subscriptions')).body.value).toMatchObject([{ id: told.body.id, clientState: null }])
  expect((await ask('DELETE', `/subscriptions/${told.body.id}`)).status).toBe(204)
  expect((await ask('GET', '/subscriptions')).body.value).toEqual([])
  await change()
  await askControl(tenant)('POST', '/clock', { to: iso(tenant.clock.now() + MINUTE) })
  expect(listener.received).toEqual([])
})

test('tells of events: made, changed, deleted, each by its id', async () => {
  const listener = await startFakeListener()
  const tenant = await startForTest({ firstInstant: START })
  const ask = askGraph(tenant)
  const wish = {
    changeType: 'created,updated,deleted',
    notificationUrl: listener.url,
    resource: `/users/${ISLA.mail}/events`,
  }
  expect((await ask('POST', '/subscriptions', { ...wish, expirationDateTime: later(tenant, 4_000) })).status).toBe(201)
  const event = { subject: 'x', start: { dateTime: '2027-02-01T10:00:00' }, end: { dateTime: '2027-02-01T11:00:00' } }
  const { body } = await ask('POST', `/users/${ISLA.id}/events`, event)
  await ask('DELETE', `/users/${ISLA.id}/events/${body.id}`)
  await askControl(tenant)('POST', '/clock', { to: iso(tenant.clock.now() + MINUTE) })
  const told = listener.received.flatMap((each) => each.value)
  expect(told.map((each) => each.changeType)).toEqual(['created', 'updated', 'deleted'])
  expect(told[0]).toMatchObject({ resource: `Users/${ISLA.id}/Events/${body.id}`, resourceData: { id: body.id } })
})

test('the same changes of the same thing are told once: a second subscription is refused while the first lives', async () => {
  const { tenant, subscribe, told } = await startSubscribed()
  const message = `Subscription Id ${told.body.id} already exists for the requested combination`
  const other = await startFakeListener()
  for (const more of [{}, { clientState: 'another' }, { notificationUrl: `${other.url}/other` }])
    expect(await subscribe(more)).toMatchObject({
      ...{ status: 409, body: { error: { code: 'ObjectIdentifierInUse', message } } },
    })
  expect((await askGraph(tenant)('DELETE', `/subscriptions/${told.body.id}`)).status).toBe(204)
  expect((await subscribe()).status).toBe(201)
  const events = { resource: `users/${ISLA.id}/events`, expirationDateTime: later(tenant, 4_000) }
  expect((await subscribe({ ...events, changeType: 'created,updated' })).status).toBe(201)
  expect((await subscribe({ ...events, changeType: 'updated,created' })).status).toBe(409)
  expect((await subscribe({ ...events, changeType: 'deleted' })).status).toBe(201)
})

test.each([
  ['a status other than 200', { status: 202, type: 'text/plain' }],
  ['another type than text/plain', { status: 200, type: 'application/json' }],
  ['another text', { status: 200, type: 'text/plain', text: 'hello' }],
])('a handshake answered with %s makes no subscription', async (_what, answer) => {
  const { listener, tenant, subscribe } = await startSubscribed()
  listener.validate = (text) => ({ text, ...answer })
  expect(await subscribe()).toMatchObject({ status: 400, body: { error: { code: 'ValidationError' } } })
  expect((await askGraph(tenant)('GET', '/subscriptions')).body.value).toHaveLength(1)
})

test.each([
  ['an address that does not answer', { notificationUrl: 'http://127.0.0.1:1/x' }, 'ValidationError'],
  ['a lifecycle address that does not answer', { lifecycleNotificationUrl: 'http://127.0.0.1:1/x' }, 'ValidationError'],
  ['plain http elsewhere', { notificationUrl: 'http://example.test/x' }, 'InvalidRequest'],
  ['an end beyond 42,300 minutes', { expirationDateTime: iso(START + 42_400 * MINUTE) }, 'ExtensionError'],
  ['an end in the past', { expirationDateTime: iso(START - MINUTE) }, 'InvalidRequest'],
  ['other changes of a drive than updated', { changeType: 'created,updated' }, 'ExtensionError'],
  ['a drive item other than the root', { resource: 'drives/b!x/items/01ABC' }, 'ExtensionError'],
  ['an unknown resource', { resource: 'planner/tasks' }, 'ExtensionError'],
  ['a client state over 128 characters', { clientState: 'x'.repeat(129) }, 'InvalidRequest'],
  ['no end', { expirationDateTime: undefined }, 'InvalidRequest'],
  ['an unknown member', { colour: 'red' }, 'invalidRequest'],
])('refuses %s', async (_what, other, code) => {
  const { subscribe } = await startSubscribed()
  expect(await subscribe(other)).toMatchObject({ status: 400, body: { error: { code } } })
})

test('refuses to watch what the app may not see', async () => {
  const listener = await startFakeListener()
  const tenant = await startForTest({ content: describeTenant({ app: { mailboxes: [ISLA.mail] } }) })
  const wish = { changeType: 'updated', notificationUrl: listener.url, expirationDateTime: later(tenant, 60) }
  const watch = (resource: string) => askGraph(tenant)('POST', '/subscriptions', { ...wish, resource })
  expect(await watch(`/users/${MORVEN.id}/events`)).toMatchObject({
    status: 403,
    body: { error: { code: 'ErrorAccessDenied' } },
  })
  expect((await watch('/drives/b!unknown/root')).status).toBe(404)
  expect((await watch(`/users/${ISLA.id}/events`)).status).toBe(201)
})
