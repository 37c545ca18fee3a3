import type { ConversationRecord, Conversations } from '../../src/services/ports/store.ts'
import type { Address, Connector } from './connector.ts'
import { personKey } from './conversation-keys.ts'

export interface Chats {
  readonly connector: Connector
  readonly conversations: Conversations
}

/**
 * Somebody's chat as it is known, or made as `through` says: by way of a conversation in the same tenant. Throws `SendFailure`.
 */
export async function chatWith(
  { connector, conversations }: Chats,
  personId: string,
  through: () => Promise<Pick<ConversationRecord, 'serviceUrl' | 'tenantId'>>,
): Promise<Address> {
  const key = personKey(personId)
  const known = await conversations.get(key)
  if (known) return known
  const { serviceUrl, tenantId } = await through()
  const conversationId = await connector.openChat(serviceUrl, tenantId, personId)
  await conversations.save({ key, conversationId, serviceUrl, tenantId })
  return { serviceUrl, conversationId }
}
