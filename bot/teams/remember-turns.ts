import type { Answered } from '../../src/services/ports/answered.ts'
import type { Clock } from '../../src/services/ports/clock.ts'
import type { Log } from '../../src/services/ports/log.ts'
import type { Turns } from '../../src/services/turns.ts'

export interface Memory {
  readonly answered: Answered
  readonly turns: Turns
  readonly clock: Pick<Clock, 'now'>
  readonly log: Pick<Log, 'warn'>
}

/**
 * Teams gives an activity again when it was not answered within 15 seconds (msteams-docs#6084), maybe to another process.
 * The second delivery gets the outcome of the first, also while that is still under way; a failure is forgotten. Where the
 * database cannot be asked, it is answered all the same: in words that say so.
 */
export function rememberTurns<T>({ answered, turns, clock, log }: Memory) {
  return (key: string, work: () => Promise<T>): Promise<T> => {
    let begun: Promise<T> | undefined
    const answer = () => {
      begun ??= work()
      return begun
    }
    const once = turns.run(`answer/${key}`, async () => {
      const known = await answered.get(key)
      if (known) return known.answer as T
      const fresh = await answer()
      // It was answered: that it may be asked again is no reason to say that it failed.
      await answered.save(key, clock.now(), fresh).catch(() => log.warn('answer not kept'))
      return fresh
    })
    return once.catch(answer)
  }
}
