/** Work that goes on after its request was answered (deliveries, turns of the bot), so that one can wait for its end. */
export interface Work {
  track(work: Promise<unknown>): void
  /** Resolves when nothing is under way, the work that work begot included. */
  idle(): Promise<void>
}

export function createWork(): Work {
  const underWay = new Set<Promise<unknown>>()
  return {
    track(work) {
      const settled = work.catch(() => undefined).finally(() => underWay.delete(settled))
      underWay.add(settled)
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
