import type { Place } from '../../src/domain/inspection/inspection.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import type { ConversationRecord, Conversations } from '../../src/services/ports/store.ts'
import { channelKey, teamKey } from './conversation-keys.ts'

/** A channel's own conversation, also where only its team has spoken. Throws `SendFailure` (`unreachable`). */
export async function findChannel(
  conversations: Conversations,
  { channelId, teamId }: Pick<Place, 'channelId' | 'teamId'>,
): Promise<ConversationRecord> {
  const known = (await conversations.get(channelKey(channelId))) ?? (await conversations.get(teamKey(teamId)))
  if (!known) throw new SendFailure('unreachable', 'Waymark has not been added to the team yet.')
  return { ...known, conversationId: channelId }
}
