import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readiness } from '../../bot/http/readiness.ts'
import { keepSubscription } from '../../src/services/watch/subscription.ts'
import { askControl, askGraph, type Json } from '../tenant/asking.ts'
import { type NotificationSink, startNotificationSink } from './notification-sink.ts'
import { openSetUpWorkbench, type Workbench } from './workbench.ts'

const HOUR = 60 * 60_000

let bench: Workbench
let others: NotificationSink
beforeEach(async () => {
  bench = await openSetUpWorkbench('2027-02-15T09:00:00+00:00', '2027-01-11')
  others = await startNotificationSink()
  await bench.agenda.runDue()
})
afterEach(async () => {
  await bench.close()
  await others.close()
})

describe('a subscription that ended without a word', () => {
  it('is missed within an hour and a sweep, and made anew', async () => {
    const [before] = await subscriptions()
    await end()
    await pass(HOUR + 15 * 60_000)
    const after = await subscriptions()
    expect(after).toMatchObject([{ resource: before?.resource, notificationUrl: before?.notificationUrl }])
    const watch = await bench.needs.store.library.watch(bench.inspectionId)
    expect(watch?.subscription?.id).toBe(after[0]?.id)
    expect(await unannounced()).toBe(0)
  })

  it('is said while it cannot be made anew, and the server stays in service', async () => {
    await end()
    await control('POST', '/faults', { surface: 'graph', method: 'POST', path: '/subscriptions', status: 403 })
    await pass(HOUR)
    for (let minutes = 0; minutes < 15 && (await unannounced()) === 0; minutes += 1) await pass(60_000)
    expect(await unannounced()).toBe(1)
    const { clientState } = (await bench.needs.store.library.watch(bench.inspectionId))?.subscription ?? {}
    await pass(15 * 60_000)
    expect(await unannounced()).toBe(0)
    const watch = await bench.needs.store.library.watch(bench.inspectionId)
    expect(watch?.subscription?.clientState).toBe(clientState)
  })

  it('is made in the place of a leftover of ours', async () => {
    await end()
    const stray = await subscribe(bench.sink.url)
    await pass(HOUR + 15 * 60_000)
    const [kept, ...more] = await subscriptions()
    expect(more).toEqual([])
    expect(kept?.id).not.toBe(stray)
    expect(await unannounced()).toBe(0)
  })

  it('is left to another deployment of the same app that took its place, and that is said', async () => {
    await end()
    const theirs = await subscribe(others.url)
    await pass(HOUR + 15 * 60_000)
    expect((await subscriptions()).map(({ id }) => id)).toEqual([theirs])
    expect(await unannounced()).toBe(1)
  })
})

it('is shared by the inspections of one library, since Graph takes no second one', async () => {
  const { store } = bench.needs
  const ours = await store.inspections.get(bench.inspectionId)
  if (!ours) throw new Error('The inspection is not there.')
  await store.inspections.save({ ...ours, id: 'another' })
  await keepSubscription(bench.needs, 'another')
  const held = async (id: string) => (await store.library.watch(id))?.subscription
  expect(await held('another')).toEqual(await held(bench.inspectionId))
  expect(await subscriptions()).toHaveLength(1)
  await end()
  for (const id of ['another', bench.inspectionId]) await keepSubscription(bench.needs, id)
  expect((await held('another'))?.id).toBe((await subscriptions())[0]?.id)
  expect(await held(bench.inspectionId)).toEqual(await held('another'))
})

it('while all is well, looking after it costs at most one request an hour', async () => {
  await pass(12 * HOUR)
  const asked = [...bench.tenant.kernel.traffic.list()].filter(({ path }) => path.startsWith('/v1.0/subscriptions/'))
  expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['GET']))
  expect(asked.length).toBeGreaterThan(9)
  // The agenda's first look comes with its start.
  expect(asked.length).toBeLessThanOrEqual(13)
})

it('is renewed when half its life is over', async () => {
  const [before] = await subscriptions()
  const later = Date.parse('2027-03-03T09:00:00Z')
  bench.clock.set(later)
  bench.tenant.clock.set(later)
  await bench.agenda.runDue()
  const [after, ...more] = await subscriptions()
  expect(more).toEqual([])
  expect(after?.id).toBe(before?.id)
  expect(Date.parse(after?.expirationDateTime ?? '')).toBeGreaterThan(Date.parse(before?.expirationDateTime ?? ''))
})

async function control(method: string, path: string, body?: object): Promise<Json> {
  const told = await askControl(bench.tenant)(method, path, body)
  expect(told.status).toBeLessThan(300)
  return told.body
}

interface Shown {
  readonly id: string
  readonly resource: string
  readonly notificationUrl: string
  readonly expirationDateTime: string
}

function subscriptions(): Promise<readonly Shown[]> {
  return control('GET', '/subscriptions')
}

/** Ours, which set-up made first. */
async function end(): Promise<void> {
  const watch = await bench.needs.store.library.watch(bench.inspectionId)
  await control('POST', '/subscriptions', { id: watch?.subscription?.id, happens: 'end' })
}

/** To our library, once ours has ended. */
async function subscribe(url: string): Promise<string> {
  const inspection = await bench.needs.store.inspections.get(bench.inspectionId)
  const resource = `/drives/${inspection?.place.driveId}/root`
  const notificationUrl = `${url}/api/graph/notifications`
  const expirationDateTime = new Date(bench.clock.now() + 24 * HOUR).toISOString()
  const wish = { changeType: 'updated', resource, notificationUrl, expirationDateTime }
  const told = await askGraph(bench.tenant)('POST', '/subscriptions', wish)
  expect(told.status).toBe(201)
  return told.body.id
}

function pass(milliseconds: number): Promise<void> {
  return bench.windTo(new Date(bench.clock.now() + milliseconds).toISOString())
}

async function unannounced(): Promise<number> {
  const state = await readiness(bench.needs, { isRunning: () => true })
  expect(state).toMatchObject({ ready: true, database: true, inspections: 1, unwatched: 0 })
  return state.unannounced
}
