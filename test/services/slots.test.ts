import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSlots, type Slots } from '../../src/services/agenda/slots.ts'
import { createHandClock, type HandClock } from '../support/hand-clock.ts'

let clock: HandClock
let slots: Slots
let begun: string[]
let ends: Map<string, () => void>

beforeEach(() => {
  clock = createHandClock('2027-02-15T09:00:00Z')
  slots = createSlots(clock, { count: 2, patience: 10_000 })
  begun = []
  ends = new Map()
})
afterEach(() => clock.close())

it('begins so many at once and the rest in the order asked, as places come free', async () => {
  const all = ['a', 'b', 'c', 'd'].map(work)
  await settle()
  expect(begun).toEqual(['a', 'b'])
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c'])
  for (const name of ['a', 'c', 'd']) await end(name)
  await Promise.all(all)
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
})

it('lets what runs for long go on without counting it, and counts nothing twice when it ends', async () => {
  const all = ['slow 1', 'slow 2', 'c', 'd', 'e'].map(work)
  await settle()
  expect(begun).toEqual(['slow 1', 'slow 2'])
  clock.set('2027-02-15T09:00:10Z')
  await settle()
  expect(begun).toEqual(['slow 1', 'slow 2', 'c', 'd'])
  await end('slow 1')
  expect(begun).toHaveLength(4)
  await end('c')
  expect(begun).toContain('e')
  for (const name of ['slow 2', 'd', 'e']) await end(name)
  await Promise.all(all)
})

it('gives the place of what failed to the next', async () => {
  const failing = Array.from({ length: 5 }, () => slots.run(() => Promise.reject(new Error('failed'))))
  const outcomes = await Promise.allSettled(failing)
  expect(outcomes.map(({ status }) => status)).toEqual(Array(5).fill('rejected'))
})

function work(name: string): Promise<void> {
  return slots.run(() => {
    begun.push(name)
    return new Promise<void>((resolve) => ends.set(name, resolve))
  })
}

async function end(name: string): Promise<void> {
  ends.get(name)?.()
  await settle()
}

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
