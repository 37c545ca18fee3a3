import type { Queue, Work } from '../../../src/services/ports/queue.ts'

/** Pauses before work that failed is tried again; then the timed sweep is left to see to it. */
const PAUSES = [1_500, 3_000, 6_000]

/** Work that is kept while no process runs: of one kind and inspection, one waits. */
export interface WorldQueue {
  readonly port: Queue
  nextAt(): number
  /** Runs what has waited longest, if its time has come. */
  run(handle: (work: Work) => Promise<void>): Promise<void>
}

export function createWorldQueue(now: () => number): WorldQueue {
  const waiting: { readonly work: Work; readonly at: number; readonly failures: number }[] = []
  const none = async () => undefined
  return {
    port: {
      async send(work) {
        const same = waiting.some((one) => one.work.type === work.type && one.work.inspectionId === work.inspectionId)
        if (!same) waiting.push({ work, at: now(), failures: 0 })
      },
      start: none,
      idle: none,
      stop: none,
    },
    nextAt: () => Math.min(...waiting.map(({ at }) => at)),
    async run(handle) {
      const index = waiting.findIndex(({ at }) => at <= now())
      const [next] = index < 0 ? [] : waiting.splice(index, 1)
      if (!next) return
      try {
        await handle(next.work)
      } catch {
        const pause = PAUSES[next.failures]
        if (pause !== undefined) waiting.push({ ...next, at: now() + pause, failures: next.failures + 1 })
      }
    },
  }
}
