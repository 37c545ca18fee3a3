/** Is sent numbers of runs, and answers each with what came of it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Order } from '../sim/workers.ts'
import { plantNamed } from './planted/planted.ts'
import { tellFailure } from './tell-failure.ts'
import { tryRun } from './try-run.ts'

const { seed, plant: name, shrinkFor } = workerData as Order
const plant = name === undefined ? undefined : plantNamed(name)

parentPort?.on('message', (run: number) => {
  void answer(run).then((told) => parentPort?.postMessage(told))
})

async function answer(run: number): Promise<Answer> {
  const failure = await tryRun(run, { seed, plant, shrinkFor })
  if (!failure) return { run, rules: [] }
  const rules = [...new Set(failure.violations.map(({ rule }) => rule))]
  return { run, rules, told: tellFailure(failure, seed) }
}
