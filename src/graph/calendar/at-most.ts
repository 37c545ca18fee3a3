/** Runs work of one kind, at most so many pieces at a time, in the order in which they were asked for. */
export function atMost(most: number): <T>(kind: string, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()

  /** Whoever waits longest takes over the place; it is free where nobody does. */
  function leave(kind: string): void {
    const next = waiting.get(kind)?.shift()
    if (next) next()
    else underWay.set(kind, (underWay.get(kind) ?? 1) - 1)
  }

  return async (kind, work) => {
    const taken = underWay.get(kind) ?? 0
    if (taken < most) underWay.set(kind, taken + 1)
    else await new Promise<void>((resolve) => waiting.set(kind, [...(waiting.get(kind) ?? []), resolve]))
    try {
      return await work()
    } finally {
      leave(kind)
    }
  }
}
