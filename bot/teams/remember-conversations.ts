import type { ConversationRecord, Conversations } from '../../src/services/ports/store.ts'

/**
 * Conversations as they were last known, for the time when the database cannot be asked: just that is to be told to
 * somebody then.
 */
export function rememberConversations(conversations: Conversations): Conversations {
  const known = new Map<string, ConversationRecord>()
  return {
    async get(key) {
      try {
        const found = await conversations.get(key)
        if (found) known.set(key, found)
        return found
      } catch (error) {
        const remembered = known.get(key)
        if (!remembered) throw error
        return remembered
      }
    },
    async save(record) {
      await conversations.save(record)
      known.set(record.key, record)
    },
  }
}
