import { createTwoLines, type TwoLines } from '../../src/graph/two-lines.ts'
import { isUnhurried } from '../../src/graph/unhurried.ts'

/** At most `count` within any `span` milliseconds. */
interface Window {
  readonly span: number
  readonly count: number
}

/**
 * What Teams takes of one bot in one conversation (learn.microsoft.com: bots/how-to/rate-limit), one below
 * its limits: its windows start when a request arrives, ours when it leaves.
 */
const CONVERSATION: readonly Window[] = [
  { span: 1000, count: 6 },
  { span: 2000, count: 7 },
  { span: 30_000, count: 59 },
  { span: 3_600_000, count: 1799 },
]

/**
 * And of one app in one tenant: 30 a second. Over many conversations requests overtake one another on the way, so
 * they leave evenly: of those that arrive within a second none was under way for 200 ms longer than another.
 */
const APP: readonly Window[] = [
  { span: 1000, count: 25 },
  { span: 200, count: 5 },
]

/** Resolves when a request to this conversation may leave, in the order asked; what is unhurried lets the others go first. */
export type Pace = (conversationId: string) => Promise<void>

/** @param now any steady clock, in milliseconds */
export function createPace(now: () => number, pause: (milliseconds: number) => Promise<void>): Pace {
  const exits = new Map<string, Exit>()

  function take(key: string, windows: readonly Window[]): Promise<void> {
    const exit = exits.get(key) ?? { left: [], lines: createTwoLines() }
    exits.set(key, exit)
    return exit.lines.stand(isUnhurried(), (giveWay) => leave(exit, windows, giveWay))
  }

  /** Counted when it has left, which may be later than was meant. */
  async function leave(exit: Exit, windows: readonly Window[], giveWay: () => Promise<void>): Promise<void> {
    const longest = Math.max(...windows.map(({ span }) => span))
    for (;;) {
      await giveWay()
      const from = now()
      exit.left = exit.left.filter((time) => time > from - longest)
      const free = windows.map(({ span, count }) => (exit.left.at(-count) ?? Number.NEGATIVE_INFINITY) + span)
      const wait = Math.max(...free) - from
      if (wait <= 0) break
      await pause(wait)
    }
    exit.left.push(now())
  }

  return async (conversationId) => {
    await take(`conversation/${conversationId}`, CONVERSATION)
    await take('app', APP)
  }
}

/** Who waits to leave by it, and when those before them left. */
interface Exit {
  left: number[]
  readonly lines: TwoLines
}
