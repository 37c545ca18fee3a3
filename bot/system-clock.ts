import type { Clock } from '../src/services/ports/clock.ts'
import { createClockWaits } from './clock-waits.ts'

/** The machine's own clock. `close` ends every wait, so that nothing holds the process. */
export function createSystemClock(): Clock & { close(): void } {
  const { wait, close } = createClockWaits(Date.now)
  return { now: Date.now, wait, close }
}
