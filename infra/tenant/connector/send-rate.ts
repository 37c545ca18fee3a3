/** At most `count` in any `seconds`. */
type Window = { seconds: number; count: number }

/** Per bot and conversation (msteams-docs bots/how-to/rate-limit.md). */
export const sendWindows: readonly Window[] = [
  { seconds: 1, count: 7 },
  { seconds: 2, count: 8 },
  { seconds: 30, count: 60 },
  { seconds: 3600, count: 1800 },
]

/** All bots of a conversation together. */
export const togetherWindows: readonly Window[] = [
  { seconds: 1, count: 14 },
  { seconds: 2, count: 16 },
]

export const readWindows: readonly Window[] = [
  { seconds: 1, count: 14 },
  { seconds: 2, count: 16 },
  { seconds: 30, count: 120 },
  { seconds: 3600, count: 3600 },
]

/**
 * Counts the calls let through, by key; `admit` answers undefined, or the whole seconds to wait. `now` is the
 * tenant's clock, which runs at real speed: what is wound past has passed, or whoever obeys `Retry-After` on that
 * clock would be refused again.
 */
export function limitRate(windows: readonly Window[], now: () => number) {
  const longest = Math.max(...windows.map((window) => window.seconds)) * 1000
  const calls = new Map<string, number[]>()
  return {
    admit(key: string): number | undefined {
      const at = now()
      const past = (calls.get(key) ?? []).filter((time) => time > at - longest)
      calls.set(key, past)
      const waits = windows.map((window) => waitFor(past, at, window)).filter((wait) => wait > 0)
      if (waits.length > 0) return Math.ceil(Math.max(...waits) / 1000)
      past.push(at)
      return undefined
    },
  }
}

/** Milliseconds until so few calls remain in the window that one more fits. */
function waitFor(past: readonly number[], at: number, { seconds, count }: Window): number {
  const within = past.filter((time) => time > at - seconds * 1000)
  const leaving = within[within.length - count]
  return leaving === undefined ? 0 : leaving + seconds * 1000 - at
}
