import { setTimeout as pause } from 'node:timers/promises'

/** Waits until work has ended, well or not, but no longer than so many milliseconds. Leaves no timer behind. */
export async function settledWithin(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const patience = new AbortController()
  const waited = pause(milliseconds, undefined, { signal: patience.signal }).catch(() => undefined)
  await Promise.race([work.catch(() => undefined), waited])
  patience.abort()
}
