import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPace } from '../../../bot/teams/pace.ts'
import { askUnhurried } from '../../../src/graph/unhurried.ts'

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
    await pace.leave('channel')
    left.push(now)
  }
  return left
}

const mostWithin = (times: readonly number[], span: number) =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + span).length))

test('nobody waits who says little', async () => {
  expect(await leave(5)).toEqual([0, 0, 0, 0, 0])
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

/** When each of 100 conversations was spoken in, one after the other. */
async function speakInMany(how: <T>(work: () => T) => T, refused = false): Promise<readonly number[]> {
  let now = 0
  const pace = createPace(
    () => now,
    async (milliseconds) => {
      now += milliseconds
    },
  )
  const left: number[] = []
  if (refused) pace.refused()
  for (let index = 0; index < 100; index += 1) {
    await how(() => pace.leave(`person ${index}`))
    left.push(now)
  }
  return left
}

const hurried = <T>(work: () => T) => work()

test.each([
  ['what nobody waits for', askUnhurried, false],
  ['answers after Teams has refused one', hurried, true],
])('%s keeps the limit of the whole app over many conversations', async (_what, how, refused) => {
  const left = await speakInMany(how, refused)
  expect(mostWithin(left, 1000)).toBeLessThanOrEqual(30)
  expect(left.at(-1)).toBeLessThan(4000)
})

test('answers are not held up for a limit of which Teams has said nothing', async () => {
  expect((await speakInMany(hurried)).at(-1)).toBe(0)
})

test('what was held up on our side does not leave in a bunch, and leaves in the order asked', async () => {
  let now = 0
  const pauses: number[] = []
  const pace = createPace(
    () => now,
    async (milliseconds) => {
      pauses.push(milliseconds)
      await new Promise(setImmediate)
      // The process was busy with something else: it comes back long after the pause is over.
      now += milliseconds + 900
    },
  )
  const left: { who: number; at: number }[] = []
  const say = async (who: number) => {
    await askUnhurried(() => pace.leave(`person ${who}`))
    left.push({ who, at: now })
  }
  await Promise.all(Array.from({ length: 60 }, (_, index) => say(index)))
  const times = left.map(({ at }) => at)
  expect(left.map(({ who }) => who)).toEqual(Array.from({ length: 60 }, (_, index) => index))
  expect(mostWithin(times, 200)).toBeLessThanOrEqual(5)
  expect(pauses.length).toBeGreaterThan(0)
})

test('a pause that is broken off ends that one request, and the next one waits for itself', async () => {
  let now = 0
  let broken = true
  const pace = createPace(
    () => now,
    async (milliseconds) => {
      if (broken) throw new Error('stopping')
      now += milliseconds
    },
  )
  const seven = Array.from({ length: 7 }, () => pace.leave('channel'))
  const outcomes = await Promise.allSettled(seven)
  expect(outcomes.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1)
  broken = false
  await expect(pace.leave('channel')).resolves.toBeUndefined()
})

test('an answer to somebody leaves before the cards that were asked for earlier', async () => {
  let now = 0
  const pace = createPace(
    () => now,
    async (milliseconds) => {
      await new Promise(setImmediate)
      now += milliseconds
    },
  )
  const left: string[] = []
  const say = async (what: string) => {
    await pace.leave(what)
    left.push(what)
  }
  const cards = Array.from({ length: 30 }, (_, index) => askUnhurried(() => say(`card ${index}`)))
  await Promise.all([...cards, say('answer')])
  expect(left.indexOf('answer')).toBeLessThanOrEqual(6)
  expect(left.filter((what) => what !== 'answer')).toEqual(Array.from({ length: 30 }, (_, index) => `card ${index}`))
})
