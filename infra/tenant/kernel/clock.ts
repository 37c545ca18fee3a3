import type { Settings } from './settings.ts'

/** The tenant's time: real speed, moved by an offset that survives a restart. Sign-in tokens do not use it. */
export interface TenantClock {
  /** Epoch milliseconds. */
  now(): number
  set(instant: number): void
}

/** @param first the first instant of a new data directory; later the kept offset decides. */
export function openClock(settings: Settings, first: number | undefined): TenantClock {
  let offset = settings.read<number>('clock')
  const set = (instant: number) => {
    offset = instant - Date.now()
    settings.write('clock', offset)
  }
  if (offset === undefined) set(first ?? Date.now())
  return { now: () => Date.now() + (offset ?? 0), set }
}
