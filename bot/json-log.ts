import type { Facts, Log } from '../src/services/ports/log.ts'

/** One JSON line an event, to the given sink. `at` is the wall clock of the machine that writes. */
export function createJsonLog(write: (line: string) => void, now: () => number): Log {
  const line = (level: 'info' | 'warn') => (event: string, facts?: Facts) =>
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...facts })}\n`)
  return { info: line('info'), warn: line('warn') }
}
