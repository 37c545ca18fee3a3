import type { Activity } from 'botframework-schema'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import type { Address, Connector } from './connector.ts'
import { splitActivity } from './split-activity.ts'

/**
 * Sends it, in parts where Teams finds it too large, and gives the id of the last. Throws `SendFailure`: `in doubt` where
 * a part of it was said.
 */
export async function sendWhole(
  connector: Pick<Connector, 'send'>,
  to: Address,
  activity: Partial<Activity>,
): Promise<string> {
  try {
    return await connector.send(to, activity)
  } catch (error) {
    const parts = error instanceof SendFailure && error.reason === 'too big' ? splitActivity(activity) : null
    if (!parts) throw error
    return await sendParts(connector, to, parts)
  }
}

async function sendParts(
  connector: Pick<Connector, 'send'>,
  to: Address,
  parts: readonly Partial<Activity>[],
): Promise<string> {
  let last = ''
  for (const part of parts) {
    try {
      last = await sendWhole(connector, to, part)
    } catch (error) {
      if (last === '') throw error
      throw halfSaid(error)
    }
  }
  return last
}

function halfSaid(cause: unknown): SendFailure {
  return new SendFailure('in doubt', 'A part of the message was sent.', { cause })
}
