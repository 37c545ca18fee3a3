import type { Place } from '../../src/domain/inspection/inspection.ts'
import { isUnhurried } from '../../src/graph/unhurried.ts'
import { type Messenger, SendFailure } from '../../src/services/ports/messenger.ts'
import type { Conversations } from '../../src/services/ports/store.ts'
import type { Links } from '../cards/links.ts'
import { noticeCard } from '../cards/notice-card.ts'
import { weekCardReply } from '../cards/week-card.ts'
import { ConnectorRefusal } from './ask-service.ts'
import { chatWith } from './chat-with.ts'
import type { Connector } from './connector.ts'
import { personKey } from './conversation-keys.ts'
import { findChannel } from './find-channel.ts'
import { type Patience, patiently } from './patiently.ts'
import { sendWhole } from './send-whole.ts'
import { toActivity } from './to-activity.ts'

interface Messaging extends Patience {
  readonly connector: Connector
  readonly conversations: Conversations
  readonly links: Links
}

/** Milliseconds in which what Teams refused for now is tried again here; after that it waits for its next minute. */
const WITHIN = 10_000

/** Sends what the services decided: the card to the channel's own conversation, notices to people. */
export function connectMessenger({ connector, conversations, links, ...patience }: Messaging): Messenger {
  /** Nobody is kept waiting for it: whoever pressed something is told at once that it comes later. */
  function unlessHurried<T>(ask: () => Promise<T>): Promise<T> {
    return patiently(patience, patience.now() + (isUnhurried() ? WITHIN : 0), ask, isTeamsOwn)
  }

  const send: Connector['send'] = (to, activity) => unlessHurried(() => connector.send(to, activity))

  const channelOf = (place: Place) => findChannel(conversations, place)

  return {
    async post(place, post) {
      return send(await channelOf(place), toActivity(weekCardReply(post, place, links)))
    },
    async update(place, activityId, post) {
      try {
        const channel = await channelOf(place)
        const edited = toActivity(weekCardReply(post, place, links))
        await unlessHurried(() => connector.update(channel, activityId, edited))
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
      const opening = () => chatWith({ connector, conversations }, person.id, () => channelOf(place))
      const chat = await unlessHurried(opening)
      return sendWhole({ send }, chat, toActivity(noticeCard(notice, { inspectionId, place, links })))
    },
  }
}

/** Where nobody could be asked it is left to the next minute: those who are asked on the way are not to be asked for each message. */
function isTeamsOwn({ cause }: SendFailure): boolean {
  return cause instanceof ConnectorRefusal
}

function isGone(error: unknown): boolean {
  return error instanceof SendFailure && (error.cause as { statusCode?: number } | undefined)?.statusCode === 404
}
