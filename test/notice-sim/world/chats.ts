import { createLinks } from '../../../bot/cards/links.ts'
import { connectMessenger } from '../../../bot/teams/connect-messenger.ts'
import type { Connector } from '../../../bot/teams/connector.ts'
import { teamKey } from '../../../bot/teams/conversation-keys.ts'
import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { type Messenger, SendFailure } from '../../../src/services/ports/messenger.ts'
import type { Conversations } from '../../../src/services/ports/store.ts'
import type { Story } from '../story.ts'

/** Teams takes no more of one message, in bytes. */
const LARGEST = 28 * 1024
const SERVICE = { serviceUrl: 'https://smba.example/', tenantId: 'tenant' }
const links = createLinks({ appId: '22222222-bbbb-4bbb-8bbb-222222222222', publicUrl: 'https://waymark.example' })

/** People's chats and channels in Teams, with all that lies between them and what the services decide. */
export interface Chats {
  readonly messenger: Messenger
  /** Whether it has arrived in its person's chat. */
  hasArrived(notice: PersonalNotice): boolean
  /** Waymark is added to a team. */
  join(teamId: string): Promise<void>
}

export function createChats(story: Pick<Story, 'blocked'>, now: () => number, conversations: Conversations): Chats {
  const arrived = new Set<PersonalNotice>()
  const messenger = connectMessenger({
    ...{ connector: scriptedConnector(story, now), conversations, links, now },
    pause: async () => undefined,
  })
  return {
    messenger: {
      ...messenger,
      async direct(place, person, inspectionId, notice) {
        const id = await messenger.direct(place, person, inspectionId, notice)
        arrived.add(notice)
        return id
      },
    },
    hasArrived: (notice) => arrived.has(notice),
    join: (teamId) => conversations.save({ ...SERVICE, key: teamKey(teamId), conversationId: teamId }),
  }
}

/** A chat's id is its person's. */
function scriptedConnector({ blocked }: Pick<Story, 'blocked'>, now: () => number): Connector {
  let sent = 0
  return {
    async send({ conversationId }, activity) {
      if (blocked.some(({ person, from, to }) => person === conversationId && from <= now() && now() < to)) {
        throw new SendFailure('blocked', 'They have blocked Waymark.')
      }
      if (Buffer.byteLength(JSON.stringify(activity)) > LARGEST) throw new SendFailure('too big', 'It is too large.')
      sent += 1
      return `message-${sent}`
    },
    showTyping: async () => undefined,
    update: async () => undefined,
    openChat: async (_serviceUrl, _tenantId, personId) => personId,
    members: async () => [],
  }
}
