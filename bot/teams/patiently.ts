import { SendFailure } from '../../src/services/ports/messenger.ts'

/** Where Teams names no wait; doubled each time. */
const FIRST_WAIT = 1000
/** On top of every wait, so that many who were told to come back do not come back together. */
const JITTER = 500

export interface Patience {
  /** Real time. */
  readonly now: () => number
  readonly pause: (milliseconds: number) => Promise<void>
}

/**
 * What Teams surely did not take is tried again, after the wait that it names and a little more, each recipient's by itself.
 * @param by moment of `now` after which nothing sets out any more. Throws `SendFailure`.
 */
export async function patiently<T>(
  { now, pause }: Patience,
  by: number,
  ask: () => Promise<T>,
  isWorthIt: (failure: SendFailure) => boolean = () => true,
): Promise<T> {
  for (let backOff = FIRST_WAIT; ; backOff *= 2) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof SendFailure && error.reason === 'throttled' && isWorthIt(error))) throw error
      const wait = (error.retryAfter || backOff) + Math.random() * JITTER
      if (now() + wait > by) throw error
      // The server stops meanwhile: it was refused.
      await pause(wait).catch(() => Promise.reject(error))
    }
  }
}
