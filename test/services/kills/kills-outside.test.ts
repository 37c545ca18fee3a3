import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Blow, drawBlow, EFFECTS, POINTS } from './blow.ts'
import { isViolation, openTrial, type Trial, tellFinding } from './try-kill.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
})
afterAll(() => trial.close())

const SEED = 4

it('every effect is met at every point', () => {
  const pairs = EFFECTS.length * POINTS.length
  const drawn = Array.from({ length: pairs }, (_, number) => drawBlow(SEED, number))
  expect(new Set(drawn.map(({ effect, point }) => `${effect} ${point}`)).size).toBe(pairs)
  expect(drawBlow(SEED, 17)).toEqual(drawBlow(SEED, 17))
})

const UNSPECIAL = { call: 0, lag: 0, downFor: 0, actsFirst: false, second: null } as const

/** Where most could go wrong; `npm run sim:kills` tries them all. */
const SAMPLE: readonly (Pick<Blow, 'effect' | 'point'> & Partial<Blow>)[] = [
  { effect: 'folders', point: 'call sent', call: 1 },
  { effect: 'subscription', point: 'answer received', call: 1 },
  { effect: 'event', point: 'call sent' },
  { effect: 'card post', point: 'call sent', call: 1, lag: 100_000 },
  { effect: 'card post', point: 'answer lost', call: 3, lag: 45_000 },
  { effect: 'card post', point: 'key stored', call: 1, second: 'call sent' },
  { effect: 'card edit', point: 'call sent', actsFirst: true },
  { effect: 'personal message', point: 'answer received' },
  { effect: 'personal message', point: 'call lost', call: 2 },
  { effect: 'meeting move', point: 'call sent' },
  { effect: 'file move', point: 'call sent', call: 1 },
  { effect: 'log upload', point: 'call sent' },
  { effect: 'log upload', point: 'answer lost', call: 1 },
  { effect: 'document upload', point: 'call sent' },
  { effect: 'document upload', point: 'answer lost', call: 1 },
]

it.each(SAMPLE.map((blow, number) => ({ ...UNSPECIAL, ...blow, number })))(
  '$effect at "$point": nothing twice, nothing missing',
  async (blow) => {
    const finding = await trial.tryKill(blow)
    expect(isViolation(finding) ? tellFinding(finding) : null).toBeNull()
    expect(finding.struck).toBe(true)
  },
  60_000,
)
