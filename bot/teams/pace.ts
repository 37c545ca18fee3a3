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

/** And of one app in one tenant. */
const APP: readonly Window[] = [{ span: 1000, count: 29 }]

/** Resolves when a request to this conversation may leave. */
export type Pace = (conversationId: string) => Promise<void>

/** @param now any steady clock, in milliseconds */
export function createPace(now: () => number, pause: (milliseconds: number) => Promise<void>): Pace {
  const left = new Map<string, readonly number[]>()

  async function take(key: string, windows: readonly Window[]): Promise<void> {
    const from = now()
    const longest = Math.max(...windows.map(({ span }) => span))
    const times = (left.get(key) ?? []).filter((time) => time > from - longest)
    const free = windows.map(({ span, count }) => (times.at(-count) ?? Number.NEGATIVE_INFINITY) + span)
    const at = Math.max(from, ...free)
    left.set(key, [...times, at])
    if (at > from) await pause(at - from)
  }

  return async (conversationId) => {
    await take(`conversation/${conversationId}`, CONVERSATION)
    await take('app', APP)
  }
}
