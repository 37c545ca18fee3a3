/** At most `count` in any `seconds`. */
type Window = { seconds: number; count: number }

/** Per bot and conversation (msteams-docs bots/how-to/rate-limit.md). */
export const sendWindows: readonly Window[] = [
  { seconds: 1, count: 7 },
  { seconds: 2, count: 8 },
  { seconds: 30, count: 60 },
  { seconds: 3600, count: 1800 },
]

export const readWindows: readonly Window[] = [
  { seconds: 1, count: 14 },
  { seconds: 2, count: 16 },
  { seconds: 30, count: 120 },
  { seconds: 3600, count: 3600 },
]

/**
 * Counts calls per key, refused ones included. `now` is the tenant's clock, which runs at real speed: what is wound
 * past has passed, or whoever obeys `Retry-After` on that clock would be refused again. `admit` answers undefined,
 * or the whole seconds to wait.
 */
export function limitRate(windows: readonly Window[], now: () => number) {
  const longest = Math.max(...windows.map((window) => window.seconds)) * 1000
  const calls = new Map<string, number[]>()
  return {
    admit(key: string): number | undefined {
      const at = now()
      const past = (calls.get(key) ?? []).filter((time) => time > at - longest)
      const full = windows.filter(
        ({ seconds, count }) => past.filter((time) => time > at - seconds * 1000).length >= count,
      )
      past.push(at)
      calls.set(key, past)
      if (full.length === 0) return undefined
      return Math.max(...full.map(({ seconds, count }) => waitFor(past, at, seconds * 1000, count)))
    },
    forget() {
      calls.clear()
    },
  }
}

/** Until fewer than `count` calls remain in the window, the refused one just counted among them. */
function waitFor(past: readonly number[], at: number, span: number, count: number): number {
  const within = past.filter((time) => time > at - span)
  const leaving = within[within.length - count] ?? at
  return Math.max(1, Math.ceil((leaving + span - at) / 1000))
}
