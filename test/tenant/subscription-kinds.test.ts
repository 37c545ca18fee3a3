import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createGrades, planTelling } from '../../infra/tenant/subscriptions/grade-endpoint.ts'
import { planRetry } from '../../infra/tenant/subscriptions/retry-pauses.ts'
import { askConnector, askControl, askGraph, type Json } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { startFakeListener } from './fake-listener.ts'
import { connect } from './graph-client.ts'
import { describeTenant, ISLA, MORVEN, makeDataDir, SITE, startForTest } from './tenant-under-test.ts'

const MINUTE_MS = 60_000
const CHANNEL = '19:general@thread.tacv2'
const EVENTS = `users/${ISLA.id}/events`
const ROLES = ['Sites.Selected', 'Calendars.ReadWrite', 'ChannelMessage.Read.Group']

/** A tenant with a listener, a way to subscribe to something, and one to hear what was told within a minute. */
async function startListening() {
  const [listener, lifecycle, bot] = [await startFakeListener(), await startFakeListener(), await startFakeBot()]
  const app = { messagingEndpoint: bot.endpoint, roles: ROLES, scopes: ['Calendars.ReadWrite'] }
  const dataDir = makeDataDir()
  const tenant = await startForTest({
    content: describeTenant({ app }),
    dataDir,
    firstInstant: Date.parse('2027-01-11T09:00Z'),
  })
  const later = (minutes: number) => new Date(tenant.clock.now() + minutes * MINUTE_MS).toISOString()
  const wind = (minutes: number) => askControl(tenant)('POST', '/clock', { to: later(minutes) })
  const wish = (resource: string) => ({
    ...{ changeType: 'updated', notificationUrl: listener.url, resource, clientState: 'x' },
    expirationDateTime: later(50),
  })
  const subscribe = (resource: string, more: object = {}) =>
    askGraph(tenant)('POST', '/subscriptions', { ...wish(resource), ...more })
  const hear = async (): Promise<Json[]> => {
    await wind(1)
    return listener.received.splice(0).flatMap((each) => each.value)
  }
  return {
    tenant,
    dataDir,
    listener,
    lifecycle,
    later,
    wind,
    wish,
    subscribe,
    hear,
    lifecycleUrl: `${lifecycle.url}/lifecycle`,
  }
}

const EVENT = { subject: 'x', start: { dateTime: '2027-02-01T10:00:00' }, end: { dateTime: '2027-02-01T11:00:00' } }

test('a list may be watched by its name or its id, and tells that something in it changed', async () => {
  const { tenant, subscribe, hear, later } = await startListening()
  const ask = askGraph(tenant)
  const { id: site } = (await ask('GET', `/sites/${SITE}`)).body
  const told = await subscribe(`/sites/${site}/lists/Documents`, { expirationDateTime: later(42_000) })
  expect(told.status).toBe(201)
  const { id: drive } = (await ask('GET', `/sites/${site}/drive`)).body
  await ask('POST', `/drives/${drive}/root/children`, { name: 'New', folder: {} })
  expect(await hear()).toMatchObject([
    {
      ...{ subscriptionId: told.body.id, changeType: 'updated', resource: `/sites/${site}/lists/Documents` },
      resourceData: { '@odata.type': '#Microsoft.Graph.ListItem' },
    },
  ])
  expect((await subscribe(`sites/${site}/lists/None`)).status).toBe(404)
})

test('messages of a channel: posted, edited and deleted, replies by their thread', async () => {
  const { tenant, subscribe, hear } = await startListening()
  await tenant.installApp()
  const team = tenant.kernel.content.team.id
  const told = await subscribe(`/teams/${team}/channels/${CHANNEL}/messages`, {
    changeType: 'created,updated,deleted',
  })
  expect(told.status).toBe(201)
  const ask = askConnector(tenant)
  const activities = `/conversations/${CHANNEL}/activities`
  const say = { type: 'message', text: 'News' }
  const { id } = (await ask('POST', activities, say)).body
  const reply = (await ask('POST', `${activities}/${id}`, say)).body.id
  await ask('PUT', `${activities}/${id}`, say)
  await ask('DELETE', `${activities}/${reply}`)
  const thread = `teams('${team}')/channels('${CHANNEL}')/messages('${id}')`
  expect((await hear()).map((each) => [each.changeType, each.resource, each.resourceData.id])).toEqual([
    ['created', thread, id],
    ['created', `${thread}/replies('${reply}')`, reply],
    ['updated', thread, id],
    ['deleted', `${thread}/replies('${reply}')`, reply],
  ])
})

test("an attendee's calendar tells of an invitation by the attendee's own id", async () => {
  const { tenant, subscribe, hear } = await startListening()
  await subscribe(`users/${MORVEN.id}/events`, { changeType: 'created,deleted' })
  const attendees = [{ emailAddress: { address: MORVEN.mail } }]
  const { id } = (await askGraph(tenant)('POST', `/${EVENTS}`, { ...EVENT, attendees })).body
  const [own] = (await askGraph(tenant)('GET', `/users/${MORVEN.id}/events`)).body.value
  expect((await hear()).map((each) => [each.changeType, each.resourceData.id])).toEqual([['created', own.id]])
  await askGraph(tenant)('PATCH', `/${EVENTS}/${id}`, { attendees: [] })
  expect((await hear()).map((each) => [each.changeType, each.resourceData.id])).toEqual([['deleted', own.id]])
})

test('a person watches their own calendar; the subscription is theirs', async () => {
  const { tenant, wish, hear } = await startListening()
  const isla = await connect(tenant, ISLA)
  const { status, body } = await isla('POST', '/subscriptions', { ...wish('me/events'), changeType: 'created' })
  expect([status, body.creatorId]).toEqual([201, ISLA.id])
  expect((await isla('GET', '/subscriptions')).body.value).toHaveLength(1)
  expect((await askGraph(tenant)('GET', '/subscriptions')).body.value).toEqual([])
  expect((await askGraph(tenant)('GET', `/subscriptions/${body.id}`)).status).toBe(404)
  expect((await (await connect(tenant, MORVEN))('DELETE', `/subscriptions/${body.id}`)).status).toBe(404)
  await isla('POST', '/me/events', EVENT)
  expect(await hear()).toHaveLength(1)
})

test('an end sooner than 45 minutes is put off to then', async () => {
  const { subscribe, later } = await startListening()
  const { body } = await subscribe(EVENTS, { expirationDateTime: later(5) })
  expect(Date.parse(body.expirationDateTime)).toBeGreaterThan(Date.parse(later(44)))
})

test('keeps the TLS version it was told', async () => {
  const { subscribe } = await startListening()
  expect((await subscribe(EVENTS, { latestSupportedTlsVersion: 'v1_3' })).body.latestSupportedTlsVersion).toBe('v1_3')
  expect((await subscribe(EVENTS, { changeType: 'deleted' })).body.latestSupportedTlsVersion).toBe('v1_2')
})

test.each([
  ['an old TLS version', EVENTS, { latestSupportedTlsVersion: 'v1_0' }, 'InvalidRequest'],
  ['resource data', EVENTS, { includeResourceData: true }, 'ExtensionError'],
  ['resource data of perhaps', EVENTS, { includeResourceData: 'yes' }, 'InvalidRequest'],
  ['an end without an offset', EVENTS, { expirationDateTime: '2027-01-12T09:00:00' }, 'InvalidRequest'],
  ['an end of next week', EVENTS, { expirationDateTime: '2027-01-18T09:00:00Z' }, 'ExtensionError'],
  ['a path that is not well-formed', 'users/%E0%A4%A/events', {}, 'InvalidRequest'],
  [
    'messages for longer than an hour without an address for lifecycle events',
    `teams/44444444-dddd-4ddd-8ddd-444444444444/channels/${CHANNEL}/messages`,
    { expirationDateTime: '2027-01-11T12:00:00Z' },
    'ExtensionError',
  ],
])('refuses to watch with %s', async (_what, resource, more, code) => {
  const { subscribe } = await startListening()
  expect(await subscribe(resource, more)).toMatchObject({ status: 400, body: { error: { code } } })
})

test('an address for lifecycle events cannot be added later', async () => {
  const { tenant, subscribe, later, lifecycleUrl } = await startListening()
  const { id } = (await subscribe(EVENTS)).body
  const renewal = { expirationDateTime: later(60), lifecycleNotificationUrl: lifecycleUrl }
  expect((await askGraph(tenant)('PATCH', `/subscriptions/${id}`, renewal)).status).toBe(400)
})

test('a lifecycle event is told again until it is taken, even of a subscription that is gone', async () => {
  const { tenant, subscribe, wind, lifecycle, lifecycleUrl } = await startListening()
  const { id } = (await subscribe(EVENTS, { lifecycleNotificationUrl: lifecycleUrl })).body
  lifecycle.status = (count) => (count < 3 ? 503 : 202)
  const happen = (happens: string) => askControl(tenant)('POST', '/subscriptions', { id, happens })
  await happen('subscriptionRemoved')
  expect((await askGraph(tenant)('GET', `/subscriptions/${id}`)).status).toBe(404)
  await wind(10)
  const told = lifecycle.received.flatMap((each) => each.value)
  expect(told.map((each) => [each.lifecycleEvent, each.subscriptionId])).toEqual(
    Array(3).fill(['subscriptionRemoved', id]),
  )
})

test('a loss is told: what an address did not take for four hours is missed', async () => {
  const { tenant, subscribe, wind, later, listener, lifecycle, lifecycleUrl } = await startListening()
  await subscribe(EVENTS, {
    ...{ lifecycleNotificationUrl: lifecycleUrl, changeType: 'created', expirationDateTime: later(4_000) },
  })
  listener.status = () => 500
  await askGraph(tenant)('POST', `/${EVENTS}`, EVENT)
  await wind(5 * 60)
  expect(lifecycle.received.flatMap((each) => each.value)).toMatchObject([{ lifecycleEvent: 'missed' }])
})

test('a subscription ends silently when it is told to', async () => {
  const { tenant, subscribe, hear, lifecycle, lifecycleUrl } = await startListening()
  const { id } = (await subscribe(EVENTS, { lifecycleNotificationUrl: lifecycleUrl, changeType: 'created' })).body
  const ask = askControl(tenant)
  expect((await ask('GET', '/subscriptions')).body).toMatchObject([{ id, resource: EVENTS }])
  expect((await ask('POST', '/subscriptions', { id, happens: 'end' })).status).toBe(200)
  await askGraph(tenant)('POST', `/${EVENTS}`, EVENT)
  expect([await hear(), lifecycle.received]).toEqual([[], []])
  expect((await askGraph(tenant)('GET', `/subscriptions/${id}`)).status).toBe(404)
  expect((await ask('POST', '/subscriptions', { id, happens: 'end' })).status).toBe(404)
})

test('of a drive Graph tells no losses: asked to, it says so', async () => {
  const { tenant, subscribe } = await startListening()
  const { id: drive } = (await askGraph(tenant)('GET', `/sites/${SITE}:/drive`)).body
  const { id } = (await subscribe(`drives/${drive}/root`)).body
  const ask = (happens: string) => askControl(tenant)('POST', '/subscriptions', { id, happens })
  expect((await ask('missed')).status).toBe(400)
  expect((await ask('explode')).status).toBe(400)
  expect((await ask('reauthorizationRequired')).status).toBe(200)
})

test('what was not taken yet is told by whoever opens the data directory that a kill left behind', async () => {
  const { tenant, dataDir, subscribe, listener, lifecycle, lifecycleUrl } = await startListening()
  listener.status = () => 500
  lifecycle.status = () => 500
  const { id } = (await subscribe(EVENTS, { lifecycleNotificationUrl: lifecycleUrl, changeType: 'created' })).body
  await askGraph(tenant)('POST', `/${EVENTS}`, EVENT)
  await askControl(tenant)('POST', '/subscriptions', { id, happens: 'reauthorizationRequired' })
  await expect.poll(() => [listener.received, lifecycle.received]).toMatchObject([[{}], [{}]])
  const left = `${makeDataDir()}/left`
  cpSync(dataDir, left, { recursive: true })
  await tenant.close()
  listener.status = () => 202
  lifecycle.status = () => 202
  const again = await startForTest({ dataDir: left })
  await askControl(again)('POST', '/clock', { to: new Date(again.clock.now() + MINUTE_MS).toISOString() })
  expect(listener.received.at(-1).value).toMatchObject([{ subscriptionId: id, changeType: 'created' }])
  expect(lifecycle.received.at(-1).value).toMatchObject([{ lifecycleEvent: 'reauthorizationRequired' }])
  expect([listener.received.length, lifecycle.received.length]).toEqual([2, 2])
})

test('pauses grow, and end after four hours', () => {
  const pauses = [0, 1, 2, 3, 4, 5].map((attempts) => Number(planRetry({ attempts, first: 0 }, 1_000)) - 1_000)
  expect(pauses).toEqual([5_000, 15_000, 60_000, 300_000, 900_000, 900_000])
  expect(planRetry({ attempts: 9, first: 0 }, 4 * 3_600_000)).toBeNull()
})

test.each([
  ['good', 100],
  ['slow', 10_100],
  ['dropped', null],
] as const)('an address of the grade %s is told after %s ms', (grade, after) => {
  expect(planTelling(grade, 0)).toBe(after)
})

test.each([
  ['under a hundred answers', 99, 50, 'good'],
  ['a tenth slow', 100, 10, 'good'],
  ['over a tenth slow', 100, 11, 'slow'],
  ['over 15 in a hundred slow', 100, 16, 'dropped'],
] as const)('an address with %s is told accordingly, until ten minutes have passed', (_what, count, slow, grade) => {
  const grades = createGrades()
  for (let index = 0; index < count; index += 1) grades.record('a', 0, index < slow ? 10_000 : 50)
  expect(grades.of('a', 60_000)).toBe(grade)
  expect(grades.of('a', 10 * MINUTE_MS)).toBe('good')
  expect(grades.of('b', 0)).toBe('good')
})
