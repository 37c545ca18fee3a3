import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSystemClock } from '../../bot/system-clock.ts'

const NOON = Date.parse('2027-01-11T12:00:00Z')
const HOUR = 60 * 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: NOON })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A wait until one o'clock, and whether it is over. */
function waitAnHour() {
  const clock = createSystemClock()
  let over = false
  void clock.wait(NOON + HOUR).then(() => {
    over = true
  })
  return { clock, isOver: () => over }
}

it('waits until its moment', async () => {
  const { isOver } = waitAnHour()
  await vi.advanceTimersByTimeAsync(HOUR - 1)
  expect(isOver()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(isOver()).toBe(true)
})

it('set forward by an hour, it is noticed within seconds', async () => {
  const { isOver } = waitAnHour()
  await vi.advanceTimersByTimeAsync(60_000)
  vi.setSystemTime(NOON + HOUR)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(isOver()).toBe(true)
})

it('set back by an hour, it ends the wait within seconds, so that whoever waited looks again', async () => {
  const { isOver } = waitAnHour()
  await vi.advanceTimersByTimeAsync(60_000)
  vi.setSystemTime(NOON - HOUR)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(isOver()).toBe(true)
})

it('closed, it ends every wait and leaves no timer', async () => {
  const { clock, isOver } = waitAnHour()
  clock.close()
  await vi.advanceTimersByTimeAsync(0)
  expect(isOver()).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})
