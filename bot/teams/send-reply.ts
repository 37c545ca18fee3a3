import type { Activity } from 'botframework-schema'
import type { Log } from '../../src/services/ports/log.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import type { Address, Connector } from './connector.ts'
import { markAgain } from './mark-again.ts'
import { type Patience, patiently } from './patiently.ts'
import { sendWhole } from './send-whole.ts'
import { toActivity } from './to-activity.ts'
import type { Reply } from './turn.ts'

/** Of the 15 seconds that Teams waits for a turn, those within which a reply may still set out. */
export const REPLY_WITHIN = 12_000
/** Milliseconds after which what may have arrived is said once more. */
const BEFORE_AGAIN = 1000

export interface Replying extends Patience {
  readonly connector: Connector
  readonly log: Log
}

interface When {
  /** Moment of `now` after which no reply sets out any more. */
  readonly by: number
  /** It may have been said before. */
  readonly again?: boolean
}

/**
 * Into the conversation or thread that was spoken in, waiting as Teams asks; what may have arrived is said once more,
 * marked. One that cannot be said is logged and no failure of the turn: what was asked for is done, and Teams would give
 * the activity again to have it done twice. False where it was not said and may be yet.
 */
export async function sendReply(needs: Replying, to: Address, reply: Reply, when: When): Promise<boolean> {
  try {
    await sendWhole({ send: (_to, activity) => sendStubbornly(needs, to, activity, when) }, to, toActivity(reply))
    return true
  } catch (error) {
    if (!(error instanceof SendFailure)) throw error
    needs.log.warn('reply not sent', { reason: error.reason })
    return !error.isForNow
  }
}

async function sendStubbornly(
  needs: Replying,
  to: Address,
  activity: Partial<Activity>,
  { by, again = false }: When,
): Promise<string> {
  const send = (what: Partial<Activity>) => patiently(needs, by, () => needs.connector.send(to, what))
  if (again) return send(markAgain(activity))
  try {
    return await send(activity)
  } catch (error) {
    const mayRepeat = error instanceof SendFailure && error.reason === 'in doubt' && needs.now() + BEFORE_AGAIN <= by
    if (!mayRepeat) throw error
    await needs.pause(BEFORE_AGAIN).catch(() => Promise.reject(error))
    return send(markAgain(activity))
  }
}
