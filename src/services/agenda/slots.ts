import type { Clock } from '../ports/clock.ts'

/** Lets work run side by side, only so much at once. */
export interface Slots {
  /** Begins it in the order asked, as soon as one is free. */
  run(work: () => Promise<void>): Promise<void>
}

/** @param patience milliseconds after which what still runs counts no more: what waits for others holds up nobody */
export function createSlots(clock: Clock, { count, patience }: { count: number; patience: number }): Slots {
  let free = count
  const waiting: (() => void)[] = []
  return {
    async run(work) {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      const release = once(next)
      void clock.wait(clock.now() + patience).then(release)
      await work().finally(release)
    },
  }

  function next(): void {
    const first = waiting.shift()
    if (first) first()
    else free += 1
  }
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (!done) work()
    done = true
  }
}
