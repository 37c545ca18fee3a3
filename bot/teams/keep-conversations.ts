import type { ConversationRecord, Conversations } from '../../src/services/ports/store.ts'
import { teamKey } from './conversation-keys.ts'
import type { IncomingActivity } from './incoming-activity.ts'
import { isExtension, recordOf } from './read-turn.ts'
import type { Turn } from './turn.ts'

/** For so many milliseconds what was saved is taken to stand; another process may have saved otherwise. */
const STANDS = 600_000

/**
 * Remembers where an activity came from, so that it can be answered days later: kept by the store, written when it changed.
 * @param now any steady clock, in milliseconds
 */
export function keepConversations(conversations: Conversations, now: () => number) {
  const saved = new Map<string, { readonly content: string; readonly until: number }>()

  async function save(record: ConversationRecord): Promise<void> {
    const content = JSON.stringify(record)
    const known = saved.get(record.key)
    if (known?.content === content && now() < known.until) return
    await conversations.save(record)
    saved.set(record.key, { content, until: now() + STANDS })
  }

  return async (activity: IncomingActivity, { conversation }: Turn): Promise<void> => {
    // It is opened anywhere, also where Waymark cannot speak.
    if (isExtension(activity)) return
    await save(recordOf(conversation))
    const team = conversation.kind === 'channel' ? activity.channelData?.team?.aadGroupId : undefined
    if (team) await save({ ...recordOf(conversation), key: teamKey(team) })
  }
}
