import type { ConversationRecord, Conversations } from '../../src/services/ports/store.ts'
import { teamKey } from './conversation-keys.ts'
import type { IncomingActivity } from './incoming-activity.ts'
import { isExtension, recordOf } from './read-turn.ts'
import type { Turn } from './turn.ts'

/** Remembers where an activity came from, so that it can be answered days later: kept by the store, written when it changed. */
export function keepConversations(conversations: Conversations) {
  const saved = new Map<string, string>()

  async function save(record: ConversationRecord): Promise<void> {
    const content = JSON.stringify(record)
    if (saved.get(record.key) === content) return
    await conversations.save(record)
    saved.set(record.key, content)
  }

  return async (activity: IncomingActivity, { conversation }: Turn): Promise<void> => {
    // It is opened anywhere, also where Waymark cannot speak.
    if (isExtension(activity)) return
    await save(recordOf(conversation))
    const team = conversation.kind === 'channel' ? activity.channelData?.team?.aadGroupId : undefined
    if (team) await save({ ...recordOf(conversation), key: teamKey(team) })
  }
}
