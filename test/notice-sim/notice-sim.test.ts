import { describe, expect, it } from 'vitest'
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

  it('has at least eight faults to find', () => {
    expect(Object.keys(PLANTED).length).toBeGreaterThanOrEqual(8)
  })
})
