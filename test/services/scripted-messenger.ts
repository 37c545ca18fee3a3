import type { Person } from '../../src/domain/inspection/inspection.ts'
import type { PersonalNotice } from '../../src/domain/notice/personal-notice.ts'
import type { CardPost, Messenger } from '../../src/services/ports/messenger.ts'

export interface PostedCard {
  readonly id: string
  post: CardPost
  edits: number
}

/** Keeps what it is given to send. `fail` holds errors to throw, one a call, before anything is kept. */
export interface ScriptedMessenger extends Messenger {
  readonly cards: PostedCard[]
  readonly notices: { readonly person: string; readonly notice: PersonalNotice }[]
  readonly fail: Error[]
}

export function createScriptedMessenger(): ScriptedMessenger {
  const cards: PostedCard[] = []
  const sent: { person: string; notice: PersonalNotice }[] = []
  const fail: Error[] = []
  const mayFail = () => {
    const error = fail.shift()
    if (error) throw error
  }
  return {
    cards,
    notices: sent,
    fail,
    async post(_place, post) {
      mayFail()
      cards.push({ id: `card-${cards.length + 1}`, post, edits: 0 })
      return `card-${cards.length}`
    },
    async update(_place, activityId, post) {
      mayFail()
      const card = cards.find(({ id }) => id === activityId)
      if (!card) return false
      card.post = post
      card.edits += 1
      return true
    },
    async hasChat(personId: string): Promise<boolean> {
      return sent.some(({ person }) => person === personId)
    },
    async direct(_place, person: Pick<Person, 'id'>, _inspectionId, notice) {
      mayFail()
      sent.push({ person: person.id, notice })
      return `message-${sent.length}`
    },
  }
}
