import { afterEach, beforeEach, expect, it } from 'vitest'
import { createLibraryWork } from '../../../bot/jobs/library-work.ts'
import type { Work } from '../../../src/services/ports/queue.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'

const STATE = 'northmoor.secret-of-the-subscription'

let bench: AppUnderTest
let sent: Work[]
beforeEach(async () => {
  bench = await appAt('2027-01-11T09:00:00+00:00')
  sent = []
  bench.needs.queue.send = async (work) => void sent.push(work)
  const subscription = { id: 'subscription', expires: 0, clientState: STATE }
  await bench.needs.store.library.saveWatch('northmoor', { token: null, checkedAt: null, subscription })
})
afterEach(() => bench.keys.close())

it.each(['notifications', 'lifecycle'])('echoes the validation token as plain text: %s', async (path) => {
  const answer = await bench.app.request(`/api/graph/${path}?validationToken=a%20%3Cb%3E`, { method: 'POST' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain/)
  expect(await answer.text()).toBe('a <b>')
})

it('queues one look for many notifications, and answers 202', async () => {
  const answer = await notify([STATE, STATE, STATE])
  expect(answer.status).toBe(202)
  expect(sent).toEqual([{ type: 'sync', inspectionId: 'northmoor' }])
})

it('queues a look for each inspection that shares the subscription of its library', async () => {
  const { store } = bench.needs
  const northmoor = await store.inspections.get('northmoor')
  if (!northmoor) throw new Error('The inspection is not there.')
  for (const [id, clientState] of [
    ['southmoor', STATE],
    ['eastmoor', 'eastmoor.secret'],
  ] as const) {
    await store.inspections.save({ ...northmoor, id })
    const subscription = { id: 'subscription', expires: 0, clientState }
    await store.library.saveWatch(id, { token: null, checkedAt: null, subscription })
  }
  await notify([STATE])
  expect(sent.map(({ inspectionId }) => inspectionId).toSorted()).toEqual(['northmoor', 'southmoor'])
})

it.each([
  ['reauthorizationRequired', 'renew'],
  ['subscriptionRemoved', 'renew'],
  ['missed', 'sync'],
] as const)('heeds the lifecycle event %s', async (lifecycleEvent, type) => {
  const value = [{ subscriptionId: 'subscription', clientState: STATE, lifecycleEvent }]
  const answer = await bench.app.request('/api/graph/lifecycle', { method: 'POST', body: JSON.stringify({ value }) })
  expect(answer.status).toBe(202)
  expect(sent).toEqual([{ type, inspectionId: 'northmoor' }])
})

it('renews a subscription that Graph is about to end, and makes one anew that it has ended', async () => {
  const { needs } = bench
  const renewed: string[] = []
  const subscriptions = {
    ...needs.subscriptions,
    renew: async (id: string) => {
      renewed.push(id)
      return null
    },
  }
  await createLibraryWork({ ...needs, subscriptions })({ type: 'renew', inspectionId: 'northmoor' })
  expect(renewed).toEqual(['subscription'])
  expect((await needs.store.library.watch('northmoor'))?.subscription?.id).toBe('subscription-1')
  expect((await needs.store.library.watch('northmoor'))?.checkedAt).not.toBeNull()
})

it.each([
  ['another state', 'northmoor.guess'],
  ['the inspection alone', 'northmoor'],
  ['an unknown inspection', 'elsewhere.secret'],
  ['nothing', undefined],
])('believes nobody with %s', async (_what, state) => {
  expect((await notify([state])).status).toBe(202)
  expect(sent).toEqual([])
  expect(bench.needs.logged).toMatchObject([{ level: 'warn', event: 'notification refused' }])
})

it('asks the database little, however many a stranger puts into one body', async () => {
  const { library } = bench.needs.store
  const asked: string[] = []
  const { watch } = library
  library.watch = (id) => {
    asked.push(id)
    return watch(id)
  }
  await notify(Array.from({ length: 1000 }, (_, n) => `inspection-${n}.guess`))
  expect(asked).toEqual([])
  await notify(Array.from({ length: 1000 }, (_, n) => `northmoor.guess-${n}`))
  expect(asked).toEqual(['northmoor'])
  expect(sent).toEqual([])
})

it.each(['', '{', '[]', '{"value":1}', '{"value":[{}]}'])('refuses the body %j', async (body) => {
  const answer = await bench.app.request('/api/graph/notifications', { method: 'POST', body })
  expect(answer.status).toBe(400)
})

it('answers 5xx where the work cannot be queued, so that Graph tries again', async () => {
  bench.needs.queue.send = async () => {
    throw new Error('the database is gone')
  }
  expect((await notify([STATE])).status).toBe(500)
})

function notify(states: readonly (string | undefined)[]) {
  const value = states.map((clientState) => ({
    subscriptionId: 'subscription',
    changeType: 'updated',
    resource: 'drives/drive/root',
    ...(clientState !== undefined && { clientState }),
  }))
  return bench.app.request('/api/graph/notifications', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ value }),
  })
}
