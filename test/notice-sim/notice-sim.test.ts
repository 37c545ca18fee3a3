import { describe, expect, it } from 'vitest'
import { check } from './checks/check.ts'
import type { MessageSeen } from './happened.ts'
import { PLANTED, plantNamed } from './planted/planted.ts'
import { tellFailure } from './tell-failure.ts'
import { tryRun } from './try-run.ts'

/** A sample of `npm run sim:notices -- --seed 1`, with few partnerships; the command lives through all of them. */
const SEED = 1
const PARTNERSHIPS = 3
/** Of the planted faults, some that so few partnerships find: `--faults` looks for all of them. */
const FOUND = ['the deputy forgotten', 'the look-ahead missed']

/** A run takes a second by itself, and much longer beside others. */
const PATIENCE = 60_000

function message(at: number): MessageSeen {
  return {
    n: String(at),
    at,
    to: 'p1',
    kind: 'missed',
    about: [],
    lines: [],
    whys: [],
    again: false,
    outcome: 'arrived',
  }
}

describe(`seven months of notices of seed ${SEED}`, { timeout: PATIENCE }, () => {
  it('keep their rules', async () => {
    const failure = await tryRun(0, { seed: SEED, shrinkFor: 0, partnerships: PARTNERSHIPS })
    expect(failure && tellFailure(failure, SEED)).toBeNull()
  })

  it.each(FOUND)('%s is found', async (name) => {
    const plant = plantNamed(name)
    const failure = await tryRun(0, { seed: SEED, plant, shrinkFor: 0, partnerships: PARTNERSHIPS })
    expect(failure?.happened).toBeDefined()
    expect(failure && tellFailure(failure, SEED)).toContain(`Run 0 of seed ${SEED} failed`)
  })

  it.each([
    [10, false],
    [11, true],
  ])('%i messages to one person within a minute are too many: %s', (count, isTooMany) => {
    const none = { inspections: [], acts: [], outages: [], faults: [], kills: [], blocked: [] }
    const messages = Array.from({ length: count }, (_, n) => message(n * 5_000))
    const happened = { from: 0, to: 1, up: [], doubts: [], struck: [], warnings: [], acts: [], messages }
    expect(check(none, happened).some(({ rule }) => rule === 'too many at once')).toBe(isTooMany)
  })

  it('has at least eight faults to find', () => {
    expect(Object.keys(PLANTED).length).toBeGreaterThanOrEqual(8)
  })
})
