import { allow } from '../../src/services/allow.ts'
import { inspectionAndProgramme } from '../../src/services/see.ts'
import { toldCard } from '../cards/told-card.ts'
import type { Reply, Turn } from '../teams/turn.ts'
import { outdated, textOf } from './deeds/verb.ts'
import { verbs } from './deeds/verbs.ts'
import type { Conversing } from './heard.ts'
import { refuseOutsider } from './refuse-outsider.ts'

type CardAction = Turn & { readonly type: 'card action' }

/** Does what a button asks for, in the name of whoever pressed it. Throws `Refusal`, `GraphFailure`. */
export async function actOnCard(needs: Conversing, turn: CardAction): Promise<Reply> {
  const { person: by, verb, data, inPlace, conversation } = turn
  const inspectionId = textOf(turn, 'inspection')
  const does = verbs.get(verb)
  if (!does) throw outdated()
  const seating = await inspectionAndProgramme(needs, inspectionId)
  await refuseOutsider(needs, turn, seating.inspection)
  allow(seating, by, 'look')
  const readByAll = conversation.kind === 'channel' && !inPlace
  const answer = await does({ needs, by, inspectionId, readByAll, verb, data })
  if ('text' in answer) return answer
  // The week's card is edited for all by now, with the way back on it: a view of the presser's own would be gone at once.
  if (inPlace && typeof data.week === 'number') return { text: answer.sentence }
  return toldCard(answer, inspectionId)
}
