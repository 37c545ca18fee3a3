import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { type Messenger, SendFailure } from '../../../src/services/ports/messenger.ts'
import { Killed } from '../../support/kill.ts'
import type { MessageKind, MessageSeen } from '../happened.ts'
import type { Outside } from './outside.ts'

const KINDS: readonly string[] = [
  'digest',
  'last call',
  'missed',
  'at risk',
  'escalated',
  'asked',
] satisfies MessageKind[]

/** Writes down what sets out to people, and what became of it. */
export function watchedMessenger(messenger: Messenger, { chats, clock, seen }: Outside): Messenger {
  return {
    ...messenger,
    async direct(place, person, inspectionId, notice) {
      const at = clock.now()
      const note = (outcome: MessageSeen['outcome']) => {
        if (isKind(notice.type)) seen.messages.push({ at, to: person.id, ...told(notice, notice.type), outcome })
      }
      try {
        const id = await messenger.direct(place, person, inspectionId, notice)
        note('arrived')
        return id
      } catch (error) {
        note(outcomeOf(error, chats.hasArrived(notice)))
        throw error
      }
    },
  }
}

function isKind(type: string): type is MessageKind {
  return KINDS.includes(type)
}

function told(notice: PersonalNotice, kind: MessageKind): Pick<MessageSeen, 'kind' | 'about' | 'words' | 'again'> {
  const { headline, lines, why, again, parts = [] } = notice
  const about = parts.map(({ inspectionId, itemId }) => ({ inspection: inspectionId, item: itemId ?? '' }))
  return { kind, about, words: [headline, ...lines, why], again }
}

function outcomeOf(error: unknown, arrived: boolean): MessageSeen['outcome'] {
  if (arrived) return 'unanswered'
  if (error instanceof Killed) return 'lost'
  if (!(error instanceof SendFailure)) return 'refused for now'
  if (error.reason === 'in doubt') return 'lost'
  return error.reason === 'throttled' ? 'refused for now' : 'refused for good'
}
