import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Order } from './workers.ts'

interface Failed {
  readonly violations: readonly { readonly rule: string }[]
}

interface Options<Plant> extends Pick<Order, 'seed' | 'shrinkFor'> {
  readonly plant: Plant | undefined
}

/** What one simulation does with a run. */
interface Trying<Plant, F extends Failed> {
  plantNamed(name: string): Plant
  tryRun(run: number, options: Options<Plant>): Promise<F | null>
  tellFailure(failure: F, seed: number): string
}

/** A worker's part: it is sent numbers of runs, and answers each with what came of it. */
export function answerRuns<Plant, F extends Failed>({ plantNamed, tryRun, tellFailure }: Trying<Plant, F>): void {
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
}
