/**
 * `npm run sim:library -- --runs N --seed S`: so many lives of a library, each held against what the watch and the log
 * promise. `--seed S --run K` replays one, `--story FILE` the story in a file, `--faults` shows at which run each planted
 * fault is found. Exit 1 on a violation, or on a planted fault that is not found.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { PLANTED, plantNamed } from './planted/planted.ts'
import type { Story } from './story.ts'
import { type Failure, tellFailure, tryRun, tryStory } from './try-run.ts'
import { type Home, openHome } from './world/home.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string' },
    run: { type: 'string' },
    from: { type: 'string', default: '0' },
    story: { type: 'string' },
    faults: { type: 'boolean', default: false },
    fault: { type: 'string' },
    shrink: { type: 'string', default: '60' },
    most: { type: 'string', default: '1' },
  },
})
const fault = values.fault === undefined ? undefined : plantNamed(values.fault)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
/** A planted fault is to be found within so many runs. */
const WITHIN = 200

const home = await openHome()
try {
  if (values.story !== undefined) process.exitCode = await replay(home, values.story)
  else if (values.faults) process.exitCode = await findPlanted(home)
  else process.exitCode = await liveThrough(home)
} finally {
  await home.close()
}

async function replay(where: Home, file: string): Promise<number> {
  const story = JSON.parse(readFileSync(file, 'utf8')) as Story
  const violations = await tryStory(where, story, fault)
  console.log(
    violations.length === 0 ? 'All promises are kept.' : tellFailure({ run: 0, story, shrinks: 0, violations }, seed),
  )
  return violations.length === 0 ? 0 : 1
}

async function liveThrough(where: Home): Promise<number> {
  const first = Number(values.run ?? values.from)
  const count = values.run === undefined ? Number(values.runs) : 1
  const options = { seed, plant: fault, shrinkFor: Number(values.shrink) }
  const failed: Failure[] = []
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0)
  console.log(`seed ${seed}`)
  let done = 0
  while (done < count && failed.length < Number(values.most)) {
    const failure = await tryRun(where, first + done, options)
    done += 1
    if (failure) failed.push(failure)
    if (failure) console.log(tellFailure(failure, seed))
    if (done % 50 === 0) console.log(`${done} runs in ${seconds()} s`)
  }
  console.log(
    `${done} runs in ${seconds()} s: ${failed.length === 0 ? 'all promises are kept.' : `${failed.length} failed.`}`,
  )
  return failed.length === 0 ? 0 : 1
}

async function findPlanted(where: Home): Promise<number> {
  let missed = 0
  console.log(`seed ${seed}`)
  for (const [name, plant] of Object.entries(PLANTED)) {
    let failure: Failure | null = null
    for (let run = 0; run < WITHIN && !failure; run += 1)
      failure = await tryRun(where, run, { seed, plant, shrinkFor: 0 })
    if (!failure) missed += 1
    const rules = new Set(failure?.violations.map(({ rule }) => rule))
    console.log(
      failure ? `${name}: found at run ${failure.run + 1}, by ${[...rules].join(', ')}` : `${name}: NOT FOUND`,
    )
  }
  return missed === 0 ? 0 : 1
}
