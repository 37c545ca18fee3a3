import type { Answered } from '../../src/services/ports/answered.ts'
import type { Clock } from '../../src/services/ports/clock.ts'
import type { Log } from '../../src/services/ports/log.ts'

export interface Memory {
  readonly answered: Pick<Answered, 'claim' | 'save' | 'release'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Pick<Log, 'warn'>
  /** Real time. */
  readonly pause: (milliseconds: number) => Promise<void>
}

/** How soon an answer that another process is at is looked for again. */
const LOOK_EVERY = 250
/** Teams has given up by then. */
const MOST_LOOKS = 60

/**
 * Teams gives an activity again when it was not answered within 15 seconds (msteams-docs#6084), maybe to another process.
 * The second delivery gets the outcome of the first, also while that is still under way; a failure is forgotten. Where the
 * database cannot be asked, it is answered all the same: in words that say so.
 */
export function rememberTurns<T>(memory: Memory) {
  const underWay = new Map<string, Promise<T>>()
  return (key: string, work: () => Promise<T>): Promise<T> => {
    const known = underWay.get(key)
    if (known !== undefined) return known
    const answer = answerOnce(memory, key, work).finally(() => underWay.delete(key))
    underWay.set(key, answer)
    return answer
  }
}

async function answerOnce<T>(memory: Memory, key: string, work: () => Promise<T>): Promise<T> {
  const { answered, clock, log } = memory
  const claimed = await claim(memory, key)
  if (claimed !== 'ours') return claimed.answer as T
  try {
    const fresh = await work()
    // It was answered: that it may be asked again is no reason to say that it failed.
    await answered.save(key, clock.now(), fresh).catch(() => log.warn('answer not kept'))
    return fresh
  } catch (error) {
    await answered.release(key).catch(() => log.warn('answer not kept'))
    throw error
  }
}

async function claim({ answered, clock, pause }: Memory, key: string): Promise<'ours' | { readonly answer: unknown }> {
  for (let look = 1; ; look += 1) {
    // Without the database nobody is known to be at it.
    const claimed = await answered.claim(key, clock.now()).catch(() => 'ours' as const)
    if (claimed !== 'under way') return claimed
    if (look === MOST_LOOKS) throw new Error('Another process is at it for longer than Teams waits.')
    await pause(LOOK_EVERY)
  }
}
