/** Something of the tenant's that happens at a time of its own: an expiry, a delayed delivery. */
export interface DueSource {
  /** Epoch milliseconds on the tenant's clock, or null when nothing waits. */
  nextDue(): number | null
  /** Does all that is due by `now`; afterwards `nextDue()` must lie beyond it. */
  runDue(now: number): Promise<void> | void
}

export interface DueList {
  register(source: DueSource): void
  nextDue(): number | null
  /** Runs what is due by `now`, earliest first. */
  runDue(now: number): Promise<void>
  /** Begins to run things when they fall due; `stop` ends it. */
  start(now: () => number): void
  stop(): void
}

const LOOK_EVERY_MS = 250

export function createDueList(): DueList {
  const sources: DueSource[] = []
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const earliest = () => {
    const waiting = sources.map((source) => ({ source, at: source.nextDue() })).filter((each) => each.at !== null)
    return waiting.sort((a, b) => Number(a.at) - Number(b.at))[0]
  }
  const runAll = async (now: number) => {
    for (let next = earliest(); next && Number(next.at) <= now; next = earliest()) {
      await next.source.runDue(now)
      if (next.source.nextDue() === next.at) return
    }
  }
  const runDue = (now: number) => {
    const turn = running.then(() => runAll(now))
    running = turn.catch(() => undefined)
    return turn
  }
  return {
    register: (source) => sources.push(source),
    nextDue: () => earliest()?.at ?? null,
    runDue,
    start(now) {
      timer = setInterval(() => {
        const next = earliest()?.at
        if (next !== undefined && next !== null && next <= now()) void runDue(now())
      }, LOOK_EVERY_MS)
      timer.unref()
    },
    stop: () => clearInterval(timer),
  }
}
