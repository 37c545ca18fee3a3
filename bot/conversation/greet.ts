import { introductionCard } from '../cards/introduction-card.ts'
import { welcomeCard } from '../cards/welcome-card.ts'
import type { Answer, Turn } from '../teams/turn.ts'
import type { Conversing } from './heard.ts'

/** One welcome to a person, one introduction in a team, never again: that it was said is kept before it is. */
export async function greet({ store }: Conversing, turn: Turn & { readonly type: 'installed' }): Promise<Answer> {
  const { kind, conversationId, serviceUrl, tenantId } = turn.conversation
  const key = `greeted/${turn.conversation.key}`
  if (await store.conversations.get(key)) return null
  await store.conversations.save({ key, conversationId, serviceUrl, tenantId })
  return kind === 'personal' ? welcomeCard() : introductionCard(turn.person?.name ?? null)
}
