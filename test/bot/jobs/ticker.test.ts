import { expect, it } from 'vitest'
import { startTicker } from '../../../bot/jobs/ticker.ts'
import { createWoundClock } from '../../../infra/rehearsal/wound-clock.ts'
import type { Agenda } from '../../../src/services/agenda.ts'

const NINE = Date.parse('2027-01-11T09:00:00Z')

const unexpected = (error: unknown) => {
  throw error
}

/** An agenda of fixed moments that notes when each was run. */
function agendaOf(moments: number[], now: () => number): Agenda & { readonly ran: number[] } {
  const ran: number[] = []
  return {
    ran,
    nextDue: async () => moments[0] ?? null,
    nextNews: async () => null,
    async runDue() {
      for (let next = moments[0]; next !== undefined && next <= now(); next = moments[0]) {
        moments.shift()
        ran.push(next)
      }
    },
    wake: () => undefined,
  }
}

it('runs what is due at once, and nothing before its time', async () => {
  const clock = createWoundClock(NINE)
  const agenda = agendaOf([NINE - 1000, NINE + 60_000], clock.now)
  const ticker = startTicker(agenda, clock, unexpected)
  await ticker.tick()
  expect(agenda.ran).toEqual([NINE - 1000])
  clock.close()
  await ticker.stop()
})

it('is woken by the clock when its moment is wound past', async () => {
  const clock = createWoundClock(NINE)
  const agenda = agendaOf([NINE + 60_000], clock.now)
  const ticker = startTicker(agenda, clock, unexpected)
  clock.set(NINE + 60_000)
  await expect.poll(() => agenda.ran).toEqual([NINE + 60_000])
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
  await expect.poll(() => agenda.ran).toEqual([NINE])
  clock.close()
  await ticker.stop()
})

it('lets overlapping ticks wait for one another, and the one under way end before it stops', async () => {
  const clock = createWoundClock(NINE)
  let under = 0
  let most = 0
  let ran = 0
  const agenda: Agenda = {
    nextDue: async () => null,
    nextNews: async () => null,
    async runDue() {
      under += 1
      most = Math.max(most, under)
      await new Promise((resolve) => setImmediate(resolve))
      under -= 1
      ran += 1
    },
    wake: () => undefined,
  }
  const ticker = startTicker(agenda, clock, unexpected)
  const ticks = [ticker.tick(), ticker.tick(), ticker.tick()]
  clock.close()
  await ticker.stop()
  await Promise.all(ticks)
  expect({ most, ran, under }).toEqual({ most: 1, ran: 3, under: 0 })
})

it('tells a failure and looks again later, while asked ticks go on', async () => {
  const clock = createWoundClock(NINE)
  const told: unknown[] = []
  let calls = 0
  const agenda: Agenda = {
    nextDue: async () => (calls < 2 ? NINE : null),
    nextNews: async () => null,
    async runDue() {
      calls += 1
      if (calls === 1) throw new Error('once')
    },
    wake: () => undefined,
  }
  const ticker = startTicker(agenda, clock, (error) => told.push(error))
  await expect.poll(() => told).toMatchObject([{ message: 'once' }])
  clock.set(NINE + 20_000)
  await expect.poll(() => calls).toBe(2)
  await ticker.tick()
  expect(calls).toBe(3)
  clock.close()
  await ticker.stop()
})

it('stops within five seconds though what it runs waits for Microsoft', async () => {
  const clock = createWoundClock(NINE)
  const agenda = { ...agendaOf([NINE - 1000], clock.now), runDue: () => new Promise<void>(() => undefined) }
  const ticker = startTicker(agenda, clock, unexpected)
  const before = performance.now()
  clock.close()
  await ticker.stop()
  expect(performance.now() - before).toBeLessThan(5000)
})
