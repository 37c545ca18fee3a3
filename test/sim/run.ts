/**
 * `npm run sim:inspection -- --runs N --seed S`: so many inspections lived through from set-up to week 35, each held
 * against what the programme demands. `--seed S --run K` replays one, `--story FILE` the story in a file, `--faults`
 * shows at which run each planted fault is found. Exit 1 on a violation, or on a planted fault that is not found.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { PLANTED, plantNamed } from './planted/planted.ts'
import type { Story } from './story.ts'
import { tellFailure } from './tell-failure.ts'
import { tryStory } from './try-story.ts'
import { type Answer, liveRuns } from './workers.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string' },
    run: { type: 'string' },
    story: { type: 'string' },
    faults: { type: 'boolean', default: false },
    fault: { type: 'string' },
    workers: { type: 'string', default: '2' },
    shrink: { type: 'string', default: '120' },
    most: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const workers = Number(values.workers)
/** A planted fault is to be found within so many runs. */
const WITHIN = 50

if (values.story !== undefined) process.exitCode = await replay(values.story)
else if (values.faults) process.exitCode = await findPlanted()
else process.exitCode = await liveThrough()

async function replay(file: string): Promise<number> {
  const story = JSON.parse(readFileSync(file, 'utf8')) as Story
  const plant = values.fault === undefined ? undefined : plantNamed(values.fault)
  const tried = await tryStory(story, plant)
  const isMet = tried.violations.length === 0
  console.log(isMet ? 'All demands are met.' : tellFailure({ run: 0, story, shrinks: 0, ...tried }, seed))
  return isMet ? 0 : 1
}

async function liveThrough(): Promise<number> {
  const one = values.run === undefined ? undefined : Number(values.run)
  const runs = one === undefined ? Array.from({ length: Number(values.runs) }, (_, run) => run) : [one]
  const failed: Answer[] = []
  let done = 0
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0)
  console.log(`seed ${seed}`)
  const heard = (answer: Answer) => {
    done += 1
    if (answer.told !== undefined) {
      failed.push(answer)
      console.log(answer.told)
    }
    if (done % 50 === 0) console.log(`${done} runs in ${seconds()} s`)
  }
  const order = { seed, shrinkFor: Number(values.shrink), ...(values.fault !== undefined && { plant: values.fault }) }
  await liveRuns(order, { runs, workers, heard, isEnough: () => failed.length >= Number(values.most) })
  console.log(
    `${done} runs in ${seconds()} s: ${failed.length === 0 ? 'all demands are met.' : `${failed.length} failed.`}`,
  )
  return failed.length === 0 ? 0 : 1
}

async function findPlanted(): Promise<number> {
  let missed = 0
  console.log(`seed ${seed}`)
  for (const plant of Object.keys(PLANTED)) {
    const found: Answer[] = []
    const heard = (answer: Answer) => void (answer.rules.length > 0 && found.push(answer))
    const runs = Array.from({ length: WITHIN }, (_, run) => run)
    await liveRuns({ seed, plant, shrinkFor: 0 }, { runs, workers, heard, isEnough: () => found.length > 0 })
    const [first] = found.toSorted((a, b) => a.run - b.run)
    if (!first) missed += 1
    console.log(first ? `${plant}: found at run ${first.run + 1}, by ${first.rules.join(', ')}` : `${plant}: NOT FOUND`)
  }
  return missed === 0 ? 0 : 1
}
