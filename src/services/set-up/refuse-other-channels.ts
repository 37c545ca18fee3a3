import { GraphFailure } from '../graph-failure.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'

/**
 * The card goes to a standard channel of the team alone: everybody in the team reads it, and only there does the team's own
 * consent let Waymark read back what it posted (learn.microsoft.com: resource-specific consent; private and shared channels
 * are not among it). Throws `Refusal`, and `GraphFailure` where it cannot be told.
 */
export async function refuseOtherChannels(
  { channelHistory, clock }: Pick<Surroundings, 'channelHistory' | 'clock'>,
  { teamId, channelId }: { readonly teamId: string; readonly channelId: string },
): Promise<void> {
  try {
    await channelHistory.messages(teamId, channelId, clock.now())
  } catch (error) {
    throw told(error)
  }
}

function told(error: unknown): unknown {
  const closed = error instanceof GraphFailure && ['forbidden', 'missing'].includes(error.reason)
  return closed ? new Refusal('not possible', NOT_STANDARD, error) : error
}

const NOT_STANDARD =
  'The channel cannot be read. The weekly card goes to a standard channel of this team, neither private nor shared, once the app is added to the team. Nothing was changed.'
