import type { Log } from '../../src/services/ports/log.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import type { Connector } from './connector.ts'
import type { IncomingActivity } from './incoming-activity.ts'
import { toActivity } from './to-activity.ts'
import type { Reply } from './turn.ts'

/** Of the 15 seconds that Teams waits for a turn, those within which a reply may still set out. */
export const REPLY_WITHIN = 12_000
/** Where Teams names no wait; doubled each time. */
const FIRST_WAIT = 1000
/** On top of every wait, so that many who were told to come back do not come back together. */
const JITTER = 500

interface Needs {
  readonly connector: Connector
  readonly log: Log
  readonly now: () => number
  readonly pause: (milliseconds: number) => Promise<void>
}

/**
 * Into the conversation or thread that was spoken in, waiting as Teams asks for as long as it waits for us.
 * @param by moment of `now` after which no reply sets out any more. One that cannot be said is logged and no
 * failure of the turn: what was asked for is done, and Teams would give the activity again to have it done twice.
 */
export async function sendReply(needs: Needs, activity: IncomingActivity, reply: Reply, by: number): Promise<void> {
  const to = { serviceUrl: activity.serviceUrl, conversationId: activity.conversation.id }
  for (let backOff = FIRST_WAIT; ; backOff *= 2) {
    try {
      await needs.connector.send(to, toActivity(reply))
      return
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error
      const wait = (error.retryAfter || backOff) + Math.random() * JITTER
      const again = error.reason === 'throttled' && needs.now() + wait <= by
      if (!again || !(await waited(needs, wait))) {
        needs.log.warn('reply not sent', { type: activity.type, reason: error.reason })
        return
      }
    }
  }
}

/** False when the server stops meanwhile. */
function waited({ pause }: Needs, milliseconds: number): Promise<boolean> {
  return pause(milliseconds).then(
    () => true,
    () => false,
  )
}
