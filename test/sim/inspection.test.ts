import { describe, expect, it } from 'vitest'
import { PLANTED, plantNamed } from './planted/planted.ts'
import { tellFailure } from './tell-failure.ts'
import { tryRun } from './try-run.ts'

/** A sample of `npm run sim:inspection -- --seed 4`, which lives through many more. */
const SEED = 4
const RUNS = [0, 1]
/** Of the planted faults, those that the first runs of this seed find: `--faults` looks for all of them. */
const FOUND_AT: Readonly<Record<string, number>> = {
  'a doubled card': 0,
  'a reminder to the wrong person': 0,
}

/** A run takes 2 s by itself, and much longer beside others. */
const PATIENCE = 120_000

describe(`inspections of seed ${SEED}, lived through from set-up to week 35`, { timeout: PATIENCE }, () => {
  it.each(RUNS)('run %i meets what the programme demands', async (run) => {
    const failure = await tryRun(run, { seed: SEED, shrinkFor: 0 })
    expect(failure && tellFailure(failure, SEED)).toBeNull()
  })

  it.each(Object.entries(FOUND_AT))('%s is found', async (name, run) => {
    const plant = plantNamed(name)
    const failure = await tryRun(run, { seed: SEED, plant, shrinkFor: 0 })
    expect(failure?.violations.length).toBeGreaterThan(0)
    const told = failure && tellFailure(failure, SEED)
    expect(told).toContain(`Run ${run} of seed ${SEED} failed`)
  })

  it('every planted fault has a name of its own', () => {
    expect(Object.keys(PLANTED).length).toBeGreaterThanOrEqual(8)
  })
})
