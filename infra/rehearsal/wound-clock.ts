import { createClockWaits } from '../../bot/clock-waits.ts'
import type { Clock } from '../../src/services/ports/clock.ts'

/** A clock at real speed that can be moved: whoever waits is woken when its moment is reached or wound past. */
export interface WoundClock extends Clock {
  set(now: number): void
  close(): void
}

export function createWoundClock(start: number): WoundClock {
  let offset = start - Date.now()
  const now = () => Date.now() + offset
  const { wait, wake, close } = createClockWaits(now)
  return {
    ...{ now, wait, close },
    set(to) {
      offset = to - Date.now()
      wake()
    },
  }
}
