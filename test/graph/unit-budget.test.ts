import { describe, expect, test } from 'vitest'
import { createUnitBucket, SMALLEST_TENANT } from '../../src/graph/middleware/unit-bucket.ts'
import { unitCost } from '../../src/graph/middleware/unit-cost.ts'
import { askUnhurried, isUnhurried } from '../../src/graph/unhurried.ts'
import { batch, json, refuse, scriptGraph } from './scripted-graph.ts'

describe('what a request costs', () => {
  const costs: [number, string, string][] = [
    [1, 'GET', '/drives/d/items/i?$select=id'],
    [1, 'GET', '/drives/d/items/i/listItem/fields'],
    [1, 'GET', "/drives/d/root/delta(token='x')"],
    [1, 'GET', '/drives/d/root/delta?token=x'],
    [1, 'GET', '/drives/d/root/delta?$skiptoken=x'],
    [2, 'GET', '/drives/d/root/delta?$select=id,name'],
    [2, 'GET', '/drives/d/items/i/children?$top=999'],
    [2, 'GET', '/sites/s/lists/l/columns'],
    [2, 'POST', '/drives/d/items/i/children'],
    [2, 'POST', '/drives/d/items/i:/a%20b:/children'],
    [2, 'PATCH', '/drives/d/items/i'],
    [5, 'GET', '/drives/d/items/i/permissions'],
    [5, 'POST', '/drives/d/items/i/invite'],
    [5, 'GET', '/drives/d/items/i?$expand=permissions'],
    [0, 'GET', '/teams/t/members'],
    [0, 'POST', '/users/u/events'],
  ]
  test.each(costs)('%i for %s %s', (cost, method, path) => {
    expect(unitCost(method, path, undefined)).toBe(cost)
  })

  test('a batch costs what its parts cost', () => {
    const requests = [
      { id: '1', method: 'GET', url: '/drives/d/items/i' },
      { id: '2', method: 'POST', url: '/drives/d/items/i/children' },
    ]
    expect(unitCost('POST', '/$batch', JSON.stringify({ requests }))).toBe(3)
  })
})

test('never spends more than 1,250 units in any one minute', async () => {
  let now = 0
  const pause = async (milliseconds: number) => {
    now += milliseconds
  }
  const bucket = createUnitBucket(SMALLEST_TENANT, { pause, now: () => now })
  const spent: number[] = []
  for (let request = 0; request < 4_000; request++) {
    await bucket.spend(1)
    spent.push(now)
  }
  const inTheMinuteAfter = spent.map((start, index) => spent.findLastIndex((at) => at < start + 60_000) - index + 1)
  expect(Math.max(...inTheMinuteAfter)).toBeLessThan(1_250)
  expect(now / 60_000).toBeLessThan(4_000 / 700)
})

test('reads one after another are paced before they are refused', async () => {
  const page = batch(() => ({ status: 200, body: { id: 'i' } }))
  const graph = scriptGraph([page], { units: { burst: 20, perMinute: 60 } })
  const ids = Array.from({ length: 40 }, (_, index) => `item-${index}`)
  await graph.library.entries('d', ids)
  expect(graph.waits).toEqual([20_000])
})

test('nothing more is asked of SharePoint while it asks us to wait, even when the caller has given up', async () => {
  const delta = json({ value: [], '@odata.deltaLink': 'https://graph.example/v1.0/drives/d/root/delta?token=2' })
  const graph = scriptGraph([refuse(429, 'activityLimitReached', { 'Retry-After': '780' }), delta])
  await expect(graph.library.changes('d', null)).rejects.toMatchObject({ reason: 'throttled' })
  expect(graph.waits).toEqual([])
  await graph.library.changes('e', null)
  expect(graph.waits).toEqual([780_000])
})

test('whoever waits for the answer goes before what runs by itself, however long that has waited', async () => {
  const pauses: (() => void)[] = []
  let now = 0
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      pauses.push(() => {
        now += milliseconds
        resolve()
      })
    })
  const bucket = createUnitBucket({ burst: 10, perMinute: 60 }, { pause, now: () => now })
  const served: string[] = []
  const ask = (who: string, units: number, unhurried: boolean) =>
    bucket.spend(units, unhurried).then(() => void served.push(who))
  await ask('all there is', 10, false)
  const asked = [ask('sweep 1', 10, true), ask('sweep 2', 10, true), ask('hand-in', 1, false), ask('press', 1, false)]
  for (let turn = 0; served.length < 5 && turn < 20; turn += 1) {
    await new Promise(setImmediate)
    pauses.shift()?.()
  }
  await Promise.all(asked)
  expect(served).toEqual(['all there is', 'hand-in', 'press', 'sweep 1', 'sweep 2'])
})

test('only what is asked within it can wait', async () => {
  const asks = await Promise.all([askUnhurried(async () => isUnhurried()), Promise.resolve(isUnhurried())])
  expect(asks).toEqual([true, false])
})

test('a hand-in that somebody waits for goes out before the sweeps that were asked for earlier', async () => {
  const graph = scriptGraph([json({ id: 'item' })], { units: { burst: 1, perMinute: 60 } })
  const look = (id: string) => graph.library.move('d', id, 'folder', 'e').catch(() => undefined)
  await look('all there is')
  await Promise.all([...['sweep-1', 'sweep-2', 'sweep-3'].map((id) => askUnhurried(() => look(id))), look('hand-in')])
  expect(graph.seen.map(({ url }) => url.split('/').at(-1)?.split('?')[0])[1]).toBe('hand-in')
  expect(graph.seen).toHaveLength(5)
})
