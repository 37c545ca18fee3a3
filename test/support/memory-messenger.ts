import type { PersonalNotice } from '../../src/domain/notice/personal-notice.ts'
import type { CardPost, Messenger } from '../../src/services/ports/messenger.ts'

/** Keeps what it was given to send. */
export interface MemoryMessenger extends Messenger {
  readonly posts: { readonly id: string; post: CardPost; edits: number }[]
  readonly notices: { readonly person: string; readonly notice: PersonalNotice }[]
  /** Thrown by the calls to come, one each. */
  readonly failures: Error[]
  /** Who has a chat before a message was sent to them. */
  readonly chats: Set<string>
}

export function createMemoryMessenger(): MemoryMessenger {
  const posts: MemoryMessenger['posts'] = []
  const notices: MemoryMessenger['notices'] = []
  const failures: Error[] = []
  const chats = new Set<string>()
  const failIfAsked = () => {
    const failure = failures.shift()
    if (failure) throw failure
  }
  return {
    ...{ posts, notices, failures, chats },
    async post(_place, post) {
      failIfAsked()
      const id = `card-${posts.length + 1}`
      posts.push({ id, post, edits: 0 })
      return id
    },
    async update(_place, activityId, post) {
      failIfAsked()
      const known = posts.find(({ id }) => id === activityId)
      if (!known) return false
      known.post = post
      known.edits += 1
      return true
    },
    async hasChat(personId) {
      return chats.has(personId)
    },
    async direct(_place, { id }, _inspectionId, notice) {
      failIfAsked()
      chats.add(id)
      notices.push({ person: id, notice })
      return `message-${notices.length}`
    },
  }
}
