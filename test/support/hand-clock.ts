import { createClockWaits } from '../../bot/clock-waits.ts'
import type { Clock } from '../../src/services/ports/clock.ts'

/** A clock that stands still until it is moved; whoever waits is woken by that. */
export interface HandClock extends Clock {
  set(instant: string | number): void
  close(): void
}

/** @param start ISO instant */
export function createHandClock(start: string): HandClock {
  let at = Date.parse(start)
  const { wait, wake, close } = createClockWaits(() => at)
  return {
    ...{ now: () => at, wait, close },
    set(instant) {
      at = typeof instant === 'number' ? instant : Date.parse(instant)
      wake()
    },
  }
}
