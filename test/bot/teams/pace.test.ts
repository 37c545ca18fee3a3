import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPace } from '../../../bot/teams/pace.ts'

/** Sends of one conversation: when each may leave, on a clock that only pauses move. */
async function leave(count: number, idle: readonly number[] = []): Promise<readonly number[]> {
  let now = 0
  const pace = createPace(
    () => now,
    async (milliseconds) => {
      now += milliseconds
    },
  )
  const left: number[] = []
  for (let index = 0; index < count; index += 1) {
    now += idle[index] ?? 0
    await pace('channel')
    left.push(now)
  }
  return left
}

const mostWithin = (times: readonly number[], span: number) =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + span).length))

test('nobody waits who says little', async () => {
  expect(await leave(6)).toEqual([0, 0, 0, 0, 0, 0])
})

test('whatever is sent when, Teams’ limits of a conversation are kept', async () => {
  const waits = fc.array(fc.nat(700), { minLength: 80, maxLength: 80 })
  await fc.assert(
    fc.asyncProperty(waits, async (idle) => {
      const times = await leave(80, idle)
      expect(mostWithin(times, 1000)).toBeLessThanOrEqual(7)
      expect(mostWithin(times, 2000)).toBeLessThanOrEqual(8)
      expect(mostWithin(times, 30_000)).toBeLessThanOrEqual(60)
    }),
    { numRuns: 40 },
  )
})

test('the limit of the whole app holds over many conversations', async () => {
  let now = 0
  const pace = createPace(
    () => now,
    async (milliseconds) => {
      now += milliseconds
    },
  )
  const left: number[] = []
  for (let index = 0; index < 100; index += 1) {
    await pace(`person ${index}`)
    left.push(now)
  }
  expect(mostWithin(left, 1000)).toBeLessThanOrEqual(30)
  expect(left.at(-1)).toBeLessThan(4000)
})
