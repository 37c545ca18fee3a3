import type { GivenUp } from '../../domain/notice/undelivered.ts'
import { isInDoubt, type Made, makeUnder, noteMade, type Thing } from '../make-once.ts'
import type { Effect } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'

type Needs = Pick<Surroundings, 'store' | 'clock'>

/** A chat cannot be read back: what is in doubt is sent once more, marked, and then no more. */
export const MOST_ATTEMPTS = 2

/** What stands in place of Teams' id in the receipt of a message that was given up. */
const GIVEN_UP = 'not sent: '

/** A message to one person. */
export interface Saying extends Thing<Made> {
  /** @param again an earlier attempt may have arrived */
  say(again: boolean): Promise<Made>
}

/** Says it once, whatever was stopped in between. Throws what `say` throws, where it is to be tried again. */
export async function sayOnce(needs: Needs, saying: Saying): Promise<'done' | 'done before' | 'in doubt twice'> {
  const before = await needs.store.effects.get(saying.inspectionId, saying.key)
  if (before?.receipt) return 'done before'
  const again = before !== null
  if (again && before.attempts >= MOST_ATTEMPTS) return leaveInDoubt(needs, saying)
  try {
    await makeUnder(needs, { ...saying, make: () => saying.say(again) })
    return 'done'
  } catch (error) {
    if (!isInDoubt(error) || !again) throw error
    return leaveInDoubt(needs, saying)
  }
}

/** It may have arrived twice, or not at all. Nobody is sent a third; the receipt says what is not known. */
async function leaveInDoubt(needs: Needs, saying: Saying): Promise<'in doubt twice'> {
  await noteMade(needs, saying, givenUp('in doubt twice'))
  return 'in doubt twice'
}

/** What came of a message that was given up. */
export function givenUp(why: string): Made {
  return { externalId: `${GIVEN_UP}${why}` }
}

/** Why it was given up; `null` where it was not. */
export function whyGivenUp({ receipt }: Effect): string | null {
  return receipt?.externalId.startsWith(GIVEN_UP) ? receipt.externalId.slice(GIVEN_UP.length) : null
}

/** The same, as people are told of it. */
export function reasonGivenUp(effect: Effect): GivenUp | null {
  const why = whyGivenUp(effect)
  if (why === null || why === 'unreachable' || why === 'blocked' || why === 'disabled') return why
  return why === 'in doubt twice' ? 'in doubt' : 'refused'
}
