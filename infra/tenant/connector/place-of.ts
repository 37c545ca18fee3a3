import type { Message } from './message-store.ts'
import type { Place } from './occasion.ts'

/** Where a message stands: in a chat, or in a thread of a channel. */
export function placeOf({ conversation, root, id }: Message): Place {
  if (conversation.startsWith('a:')) return { kind: 'personal', id: conversation }
  return { kind: 'channel', id: conversation, root: root ?? id }
}
