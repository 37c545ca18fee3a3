import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { type Messenger, SendFailure } from '../../../src/services/ports/messenger.ts'
import { createMemoryMessenger } from '../../support/memory-messenger.ts'
import type { Story } from '../story.ts'

/** People's chats in Teams. */
export interface Chats {
  readonly messenger: Messenger
  /** Whether it has arrived in its person's chat. */
  hasArrived(notice: PersonalNotice): boolean
}

export function createChats({ blocked }: Pick<Story, 'blocked'>, now: () => number): Chats {
  const arrived = new Set<PersonalNotice>()
  return {
    messenger: {
      ...createMemoryMessenger(),
      async direct(_place, { id }, _inspectionId, notice) {
        if (blocked.some(({ person, from, to }) => person === id && from <= now() && now() < to)) {
          throw new SendFailure('blocked', 'They have blocked Waymark.')
        }
        arrived.add(notice)
        return `message-${arrived.size}`
      },
    },
    hasArrived: (notice) => arrived.has(notice),
  }
}
