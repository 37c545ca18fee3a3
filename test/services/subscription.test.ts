import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readiness } from '../../bot/http/readiness.ts'
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

  it('takes leftovers of ours along, and leaves those of another deployment', async () => {
    const stray = await subscribe(bench.sink.url)
    const theirs = await subscribe(others.url)
    await end()
    await pass(HOUR + 15 * 60_000)
    const ids = (await subscriptions()).map(({ id }) => id)
    expect(ids).toHaveLength(2)
    expect(ids).toContain(theirs)
    expect(ids).not.toContain(stray)
  })
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

async function subscribe(url: string): Promise<string> {
  const [ours] = await subscriptions()
  const notificationUrl = `${url}/api/graph/notifications`
  const { resource, expirationDateTime } = ours ?? {}
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
