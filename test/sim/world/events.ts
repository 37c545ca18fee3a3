/** What happens in the world by itself, in order of time; of one moment in the order in which it was added. */
export interface Events {
  add(at: number, happen: () => unknown): void
  /** Infinite where nothing is to come. */
  nextAt(): number
  runNext(): Promise<void>
}

export function createEvents(): Events {
  const waiting: { readonly at: number; readonly happen: () => unknown }[] = []
  return {
    add(at, happen) {
      const after = waiting.findLastIndex((one) => one.at <= at)
      waiting.splice(after + 1, 0, { at, happen })
    },
    nextAt: () => waiting[0]?.at ?? Number.POSITIVE_INFINITY,
    async runNext() {
      await waiting.shift()?.happen()
    },
  }
}
