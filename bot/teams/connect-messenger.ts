import type { Place } from '../../src/domain/inspection/inspection.ts'
import { type Messenger, SendFailure } from '../../src/services/ports/messenger.ts'
import type { ConversationRecord, Conversations } from '../../src/services/ports/store.ts'
import type { Links } from '../cards/links.ts'
import { noticeCard } from '../cards/notice-card.ts'
import { weekCardReply } from '../cards/week-card.ts'
import { chatWith } from './chat-with.ts'
import type { Address, Connector } from './connector.ts'
import { channelKey, personKey, teamKey } from './conversation-keys.ts'
import { sendWhole } from './send-whole.ts'
import { toActivity } from './to-activity.ts'

/** Sends what the services decided: the card to the channel's own conversation, notices to people. */
export function connectMessenger(connector: Connector, conversations: Conversations, links: Links): Messenger {
  async function channelOf({ channelId, teamId }: Place): Promise<ConversationRecord & Address> {
    const known = (await conversations.get(channelKey(channelId))) ?? (await conversations.get(teamKey(teamId)))
    if (!known) throw new SendFailure('unreachable', 'Waymark has not been added to the team yet.')
    return { ...known, conversationId: channelId }
  }

  return {
    async post(place, post) {
      return connector.send(await channelOf(place), toActivity(weekCardReply(post, place, links)))
    },
    async update(place, activityId, post) {
      try {
        await connector.update(await channelOf(place), activityId, toActivity(weekCardReply(post, place, links)))
        return true
      } catch (error) {
        if (isGone(error)) return false
        throw error
      }
    },
    async hasChat(personId) {
      return (await conversations.get(personKey(personId))) !== null
    },
    async direct(place, person, inspectionId, notice) {
      const chat = await chatWith({ connector, conversations }, person.id, () => channelOf(place))
      return sendWhole(connector, chat, toActivity(noticeCard(notice, { inspectionId, place, links })))
    },
  }
}

function isGone(error: unknown): boolean {
  return error instanceof SendFailure && (error.cause as { statusCode?: number } | undefined)?.statusCode === 404
}
