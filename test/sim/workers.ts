import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What every worker of one series is told. */
export interface Order {
  readonly seed: number
  /** Name of a planted fault. */
  readonly plant?: string
  readonly shrinkFor: number
}

export interface Answer {
  readonly run: number
  /** Those broken; none where all demands were met. */
  readonly rules: readonly string[]
  /** Absent where all demands were met. */
  readonly told?: string
}

/**
 * Lives runs side by side in so many threads, in order of their numbers, and gives what came of each as it comes.
 * No further run is begun once `isEnough` says so.
 */
export async function liveRuns(
  order: Order,
  {
    script,
    runs,
    workers,
    heard,
    isEnough,
  }: {
    /** The worker's. */
    readonly script: URL
    readonly runs: readonly number[]
    readonly workers: number
    readonly heard: (answer: Answer) => void
    readonly isEnough: () => boolean
  },
): Promise<void> {
  const waiting = [...runs]
  await Promise.all(Array.from({ length: Math.min(workers, runs.length) }, () => work()))

  async function work(): Promise<void> {
    const worker = new Worker(script, { workerData: order })
    try {
      for (let run = waiting.shift(); run !== undefined && !isEnough(); run = waiting.shift()) {
        heard(await ask(worker, run))
      }
    } finally {
      await worker.terminate()
    }
  }
}

async function ask(worker: Worker, run: number): Promise<Answer> {
  const answered = once(worker, 'message')
  worker.postMessage(run)
  const [answer] = (await answered) as [Answer]
  return answer
}
