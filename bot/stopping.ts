import { setTimeout as wait } from 'node:timers/promises'
import { GraphFailure } from '../src/services/graph-failure.ts'
import { settledWithin } from '../src/store/settled-within.ts'

/** For what is under way to be answered; then for what was cut off to notice. Together under the 5 seconds of a stop. */
const ANSWERED_WITHIN = 2_000
const CUT_WITHIN = 1_000

/** Something that was opened and is to be ended. */
export interface Open {
  /** Takes nothing new; resolves when what it has taken is done. */
  finish?(): Promise<unknown>
  /** Ends it as it is. */
  close?(): unknown
}

/** The time that the limits of Microsoft's services know: no other clock counts there. */
export interface RealTime {
  /** Steady, in milliseconds. */
  now(): number
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
}

export const realTime: RealTime = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
}

/** How the server stops: what waits is let go at once, what was asked of others may be answered for a moment. */
export interface Stopping {
  /** Real time. Throws `GraphFailure` as soon as the server stops: what waited has not happened, and is taken up later. */
  pause(milliseconds: number): Promise<void>
  /** Cuts off what others have not answered by then. */
  readonly signal: AbortSignal
  /** Ends everything, the last opened first; once, however often it is called. */
  end(opened: readonly Open[]): Promise<void>
}

/** @param pause resolves after so many milliseconds, or throws as soon as the signal is aborted */
export function createStopping(pause: RealTime['wait']): Stopping {
  const waits = new AbortController()
  const answers = new AbortController()
  let ended: Promise<void> | undefined
  return {
    signal: answers.signal,
    async pause(milliseconds) {
      try {
        await pause(milliseconds, waits.signal)
      } catch (cause) {
        const message = 'Waymark is stopping.'
        throw new GraphFailure('unavailable', { status: 0, code: 'stopping', message, cause })
      }
    },
    end(opened) {
      ended ??= end(opened)
      return ended
    },
  }

  async function end(opened: readonly Open[]): Promise<void> {
    waits.abort()
    const finished = Promise.allSettled(opened.map((one) => one.finish?.()))
    await settledWithin(ANSWERED_WITHIN, finished)
    answers.abort()
    await settledWithin(CUT_WITHIN, finished)
    for (const one of opened.toReversed()) await one.close?.()
  }
}
