import type { NoticePart, PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { type Messenger, SendFailure } from '../../../src/services/ports/messenger.ts'
import { partKind } from '../../sim/world/part-kind.ts'
import { Killed } from '../../support/kill.ts'
import type { MessageSeen, Subject } from '../happened.ts'
import type { Outside } from './outside.ts'

/** Writes down what sets out to people, and what became of it. */
export function watchedMessenger(messenger: Messenger, { chats, clock, seen }: Outside): Messenger {
  let n = 0
  return {
    ...messenger,
    async direct(place, person, inspectionId, notice) {
      const at = clock.now()
      n += 1
      const same = { n: `${at}/${n}`, at, to: person.id }
      const note = (outcome: MessageSeen['outcome']) =>
        void seen.messages.push(...toldIn(notice).map((told) => ({ ...same, ...told, outcome })))
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

type Told = Pick<MessageSeen, 'kind' | 'about' | 'lines' | 'whys' | 'again'>

/** A message about several things for several reasons is seen as one for each reason. */
function toldIn({ type, why, again, rows, parts = [] }: PersonalNotice): readonly Told[] {
  const whys = rows?.some((row) => row.why !== '') ? rows.map((row) => row.why) : [why]
  const lines = rows?.map((row) => ({ inspection: row.inspectionId, item: row.itemId })) ?? []
  const same = { lines, whys, again }
  if (type === 'asked') return [{ ...same, kind: type, about: parts.map(subjectOf) }]
  const byKind = Map.groupBy(parts, partKind)
  return [...byKind].flatMap(([kind, some]) => (kind === null ? [] : [{ ...same, kind, about: some.map(subjectOf) }]))
}

function subjectOf({ inspectionId, itemId }: NoticePart): Subject {
  return { inspection: inspectionId, item: itemId ?? '' }
}

function outcomeOf(error: unknown, arrived: boolean): MessageSeen['outcome'] {
  if (arrived) return 'unanswered'
  if (error instanceof Killed) return 'lost'
  if (!(error instanceof SendFailure)) return 'refused for now'
  if (error.reason === 'in doubt') return 'lost'
  return error.reason === 'throttled' ? 'refused for now' : 'refused for good'
}
