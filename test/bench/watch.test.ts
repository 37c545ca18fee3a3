import { expect, test } from 'vitest'
import { measureWatch } from './measure-watch.ts'

test('one change costs one delta request and one batch of columns, however much lies beside it', {
  timeout: 60_000,
}, async () => {
  const costs = await measureWatch(600)
  expect(costs.map(({ requests, units }) => [requests, units])).toEqual([
    [1, 1],
    [2, 2],
    [2, 21],
    [expect.any(Number), expect.any(Number)],
  ])
  expect(costs.at(-1)?.units).toBeGreaterThan(10)
})
