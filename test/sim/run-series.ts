import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Answer, liveRuns } from './workers.ts'

/** A kind of simulated run, of which many are lived through. */
export interface Series<Story> {
  /** The worker that lives runs of it. */
  readonly script: URL
  readonly planted: readonly string[]
  /** What is said where nothing is wrong, such as `all demands are met`. */
  readonly met: string
  /** How many threads live it, where nothing else is asked for. */
  readonly workers: number
  /** After how many runs it is told how far it is. */
  readonly every: number
  /** Why a story fails; `null` where it does not. @param plant name of a planted fault */
  replay(story: Story, plant: string | undefined): Promise<string | null>
}

/** A planted fault is to be found within so many runs. */
const WITHIN = 50

/** Does what the command line asks for; gives the exit code: 1 on a violation, or on a planted fault that is not found. */
export function runSeries<Story>(series: Series<Story>): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '100' },
      seed: { type: 'string' },
      run: { type: 'string' },
      story: { type: 'string' },
      faults: { type: 'boolean', default: false },
      fault: { type: 'string' },
      workers: { type: 'string', default: String(series.workers) },
      shrink: { type: 'string', default: '120' },
      most: { type: 'string', default: '1' },
    },
  })
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
  const asked = { ...values, seed, workers: Number(values.workers) }
  if (values.story !== undefined) return replayOne(series, values.story, values.fault)
  return values.faults ? findPlanted(series, asked) : liveThrough(series, asked)
}

interface Asked {
  readonly seed: number
  readonly workers: number
  readonly runs: string
  readonly run?: string | undefined
  readonly fault?: string | undefined
  readonly shrink: string
  readonly most: string
}

async function replayOne<Story>(series: Series<Story>, file: string, plant: string | undefined): Promise<number> {
  const told = await series.replay(JSON.parse(readFileSync(file, 'utf8')) as Story, plant)
  console.log(told ?? `${series.met}.`)
  return told === null ? 0 : 1
}

async function liveThrough<Story>({ script, met, every }: Series<Story>, asked: Asked): Promise<number> {
  const { seed, workers } = asked
  const one = asked.run === undefined ? undefined : Number(asked.run)
  const runs = one === undefined ? Array.from({ length: Number(asked.runs) }, (_, run) => run) : [one]
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
    if (done % every === 0) console.log(`${done} runs in ${seconds()} s`)
  }
  const order = { seed, shrinkFor: Number(asked.shrink), ...(asked.fault !== undefined && { plant: asked.fault }) }
  await liveRuns(order, { script, runs, workers, heard, isEnough: () => failed.length >= Number(asked.most) })
  console.log(`${done} runs in ${seconds()} s: ${failed.length === 0 ? `${met}.` : `${failed.length} failed.`}`)
  return failed.length === 0 ? 0 : 1
}

async function findPlanted<Story>({ script, planted }: Series<Story>, { seed, workers }: Asked): Promise<number> {
  let missed = 0
  console.log(`seed ${seed}`)
  for (const plant of planted) {
    const found: Answer[] = []
    const heard = (answer: Answer) => void (answer.rules.length > 0 && found.push(answer))
    const runs = Array.from({ length: WITHIN }, (_, run) => run)
    await liveRuns({ seed, plant, shrinkFor: 0 }, { script, runs, workers, heard, isEnough: () => found.length > 0 })
    const [first] = found.toSorted((a, b) => a.run - b.run)
    if (!first) missed += 1
    console.log(first ? `${plant}: found at run ${first.run + 1}, by ${first.rules.join(', ')}` : `${plant}: NOT FOUND`)
  }
  return missed === 0 ? 0 : 1
}
