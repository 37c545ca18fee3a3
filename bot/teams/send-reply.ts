import type { Activity } from 'botframework-schema'
import type { Log } from '../../src/services/ports/log.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import type { Address, Connector } from './connector.ts'
import { markAgain } from './mark-again.ts'
import { sendWhole } from './send-whole.ts'
import { toActivity } from './to-activity.ts'
import type { Reply } from './turn.ts'

/** Of the 15 seconds that Teams waits for a turn, those within which a reply may still set out. */
export const REPLY_WITHIN = 12_000
/** Where Teams names no wait; doubled each time. */
const FIRST_WAIT = 1000
/** On top of every wait, so that many who were told to come back do not come back together. */
const JITTER = 500

export interface Replying {
  readonly connector: Connector
  readonly log: Log
  /** Real time. */
  readonly now: () => number
  readonly pause: (milliseconds: number) => Promise<void>
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
  { by, again: before = false }: When,
): Promise<string> {
  let again = before
  for (let backOff = FIRST_WAIT; ; backOff *= 2) {
    try {
      return await needs.connector.send(to, again ? markAgain(activity) : activity)
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error
      const wait = (error.retryAfter || backOff) + Math.random() * JITTER
      const mayRepeat = error.reason === 'throttled' || (error.reason === 'in doubt' && !again)
      if (!mayRepeat || needs.now() + wait > by || !(await waited(needs, wait))) throw error
      again ||= error.reason === 'in doubt'
    }
  }
}

/** False when the server stops meanwhile. */
function waited({ pause }: Replying, milliseconds: number): Promise<boolean> {
  return pause(milliseconds).then(
    () => true,
    () => false,
  )
}
