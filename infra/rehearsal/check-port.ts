import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { SettingError } from './settings.ts'

/** A rehearsal that was killed leaves its server a moment to end by itself. */
const PATIENCE_MS = 5_000

/** Finds out before anything is written. Throws `SettingError` where somebody else listens, and goes on listening. */
export async function checkPort(port: number, setting: string, patienceMs = PATIENCE_MS): Promise<void> {
  const until = performance.now() + patienceMs
  while (!(await isFree(port))) {
    if (performance.now() >= until)
      throw new SettingError(`Port ${port} is taken: stop what listens there, or choose another with ${setting}.`)
    await wait(100)
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
