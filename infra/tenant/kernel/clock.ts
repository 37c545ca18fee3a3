import type { Settings } from './settings.ts'

/** The tenant's time: real speed from where it stood, movable. Sign-in tokens do not use it. */
export interface TenantClock {
  /** Epoch milliseconds. */
  now(): number
  set(instant: number): void
  /** Told each time it is set. */
  listen(listener: () => void): void
  /** Notes where it stands, for the next start. */
  close(): void
}

/** Noted this far ahead: after a kill the clock stands a little later than it did, and never earlier. */
const AHEAD_MS = 1000

/** @param first the first instant of a new data directory; later it goes on from where it stood. */
export function openClock(settings: Settings, first: number | undefined): TenantClock {
  const listeners: (() => void)[] = []
  let offset = 0
  const now = () => Date.now() + offset
  const note = (ahead: number) => settings.write('clock', now() + ahead)
  const set = (instant: number) => {
    offset = instant - Date.now()
    note(AHEAD_MS)
    for (const listener of listeners) listener()
  }
  set(settings.read<number>('clock') ?? first ?? Date.now())
  let timer: NodeJS.Timeout | null = setInterval(() => note(AHEAD_MS), AHEAD_MS / 2).unref()
  return {
    now,
    set,
    listen: (listener) => listeners.push(listener),
    close() {
      if (!timer) return
      clearInterval(timer)
      timer = null
      note(0)
    },
  }
}
