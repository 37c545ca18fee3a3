import { expect, it } from 'vitest'
import { startTicker } from '../../../bot/jobs/ticker.ts'
import { createWoundClock } from '../../../infra/rehearsal/wound-clock.ts'
import type { Agenda } from '../../../src/services/agenda/agenda.ts'

const NINE = Date.parse('2027-01-11T09:00:00Z')

const unexpected = (error: unknown) => {
  throw error
}

const idle: Agenda = {
  nextDue: async () => null,
  nextNews: async () => null,
  begin: async () => Number.POSITIVE_INFINITY,
  runDue: async () => undefined,
  wake: () => undefined,
  stop: async () => undefined,
}

/** An agenda of fixed moments that notes when each was begun. */
function agendaOf(moments: number[], now: () => number): Agenda & { readonly begun: number[] } {
  const begun: number[] = []
  async function begin() {
    for (let next = moments[0]; next !== undefined && next <= now(); next = moments[0]) {
      moments.shift()
      begun.push(next)
    }
    return moments[0] ?? Number.POSITIVE_INFINITY
  }
  return { ...idle, begun, begin, runDue: async () => void (await begin()) }
}

it('begins what is due at once, and nothing before its time', async () => {
  const clock = createWoundClock(NINE)
  const agenda = agendaOf([NINE - 1000, NINE + 60_000], clock.now)
  const ticker = startTicker(agenda, clock, unexpected)
  await expect.poll(() => agenda.begun).toEqual([NINE - 1000])
  clock.close()
  await ticker.stop()
})

it('is woken by the clock when its moment is wound past', async () => {
  const clock = createWoundClock(NINE)
  const agenda = agendaOf([NINE + 60_000], clock.now)
  const ticker = startTicker(agenda, clock, unexpected)
  clock.set(NINE + 60_000)
  await expect.poll(() => agenda.begun).toEqual([NINE + 60_000])
  clock.close()
  await ticker.stop()
})

it('looks again when something new is due sooner', async () => {
  const clock = createWoundClock(NINE)
  const moments = [NINE + 600_000]
  const agenda = agendaOf(moments, clock.now)
  const ticker = startTicker(agenda, clock, unexpected)
  await ticker.tick()
  moments.unshift(NINE)
  ticker.wake()
  await expect.poll(() => agenda.begun).toEqual([NINE])
  clock.close()
  await ticker.stop()
})

it('looks again when something that it began has ended', async () => {
  const clock = createWoundClock(NINE)
  const ends: (() => void)[] = []
  const agenda: Agenda = {
    ...idle,
    async begin(ended) {
      ends.push(ended)
      return Number.POSITIVE_INFINITY
    },
  }
  const ticker = startTicker(agenda, clock, unexpected)
  await expect.poll(() => ends.length).toBe(1)
  ends[0]?.()
  await expect.poll(() => ends.length).toBe(2)
  clock.close()
  await ticker.stop()
})

it('tells a failure and looks again later, while asked ticks go on', async () => {
  const clock = createWoundClock(NINE)
  const told: unknown[] = []
  let begun = 0
  let asked = 0
  const agenda: Agenda = {
    ...idle,
    async begin() {
      begun += 1
      if (begun === 1) throw new Error('once')
      return Number.POSITIVE_INFINITY
    },
    async runDue() {
      asked += 1
    },
  }
  const ticker = startTicker(agenda, clock, (error) => told.push(error))
  await expect.poll(() => told).toMatchObject([{ message: 'once' }])
  clock.set(NINE + 20_000)
  await expect.poll(() => begun).toBe(2)
  await ticker.tick()
  expect(asked).toBe(1)
  clock.close()
  await ticker.stop()
})

it('waits at its stop for what is under way', async () => {
  const clock = createWoundClock(NINE)
  let ended = false
  const stop = () =>
    new Promise<void>((resolve) =>
      setImmediate(() => {
        ended = true
        resolve()
      }),
    )
  const ticker = startTicker({ ...idle, stop }, clock, unexpected)
  clock.close()
  await ticker.stop()
  expect(ended).toBe(true)
})

it('stops within five seconds though what it began waits for Microsoft', async () => {
  const clock = createWoundClock(NINE)
  const ticker = startTicker({ ...idle, stop: () => new Promise(() => undefined) }, clock, unexpected)
  const before = performance.now()
  clock.close()
  await ticker.stop()
  expect(performance.now() - before).toBeLessThan(5000)
})

it('says when it means to look again, which is long past where it is stuck', async () => {
  const clock = createWoundClock(NINE)
  const ticker = startTicker(agendaOf([NINE + 60_000], clock.now), clock, unexpected)
  await expect.poll(() => ticker.looksAt()).toBe(NINE + 60_000)
  clock.close()
  await ticker.stop()
  const stuck = startTicker({ ...idle, begin: () => new Promise(() => undefined) }, createWoundClock(NINE), unexpected)
  await new Promise(setImmediate)
  expect(stuck.looksAt()).toBeLessThanOrEqual(NINE + 1_000)
})
