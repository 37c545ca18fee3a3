import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLANTED, plantNamed } from './planted/planted.ts'
import { tellFailure, tryRun } from './try-run.ts'
import { type Home, openHome } from './world/home.ts'

/** A sample of `npm run sim:library -- --seed 1`, which lives through many more. */
const SEED = 1
const RUNS = 5
/** Of the planted faults, those that the first runs of this seed find: `--faults` looks for all of them. */
const FOUND_AT: Readonly<Record<string, number>> = {
  'links that expired taken for no news': 0,
  'a card posted twice': 0,
  'a hand-in noted anew at each look': 1,
}

describe(`lives of a library of seed ${SEED}`, { timeout: 60_000 }, () => {
  let home: Home

  beforeAll(async () => {
    home = await openHome()
  })

  afterAll(() => home.close())

  it.each(Array.from({ length: RUNS }, (_, run) => run))('run %i keeps what the watch promises', async (run) => {
    const failure = await tryRun(home, run, { seed: SEED, shrinkFor: 0 })
    expect(failure && tellFailure(failure, SEED)).toBeNull()
  })

  it.each(Object.entries(FOUND_AT))('%s is found', async (name, run) => {
    const failure = await tryRun(home, run, { seed: SEED, plant: plantNamed(name), shrinkFor: 0 })
    expect(failure?.violations.length).toBeGreaterThan(0)
    expect(failure && tellFailure(failure, SEED)).toContain(`Run ${run} of seed ${SEED} failed`)
  })

  it('has at least eight faults to find', () => {
    expect(Object.keys(PLANTED).length).toBeGreaterThanOrEqual(8)
  })
})
