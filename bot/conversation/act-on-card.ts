import { composeCard } from '../../src/services/notice/compose-card.ts'
import { inspectionAndProgramme, see } from '../../src/services/see.ts'
import { toldCard } from '../cards/told-card.ts'
import { type Told, weekCardReply } from '../cards/week-card.ts'
import type { Reply, Turn } from '../teams/turn.ts'
import { outdated, textOf } from './deeds/verb.ts'
import { verbs } from './deeds/verbs.ts'
import type { Conversing } from './heard.ts'

type CardAction = Turn & { readonly type: 'card action' }

/** Does what a button asks for, in the name of whoever pressed it. Throws `Refusal`, `GraphFailure`. */
export async function actOnCard(needs: Conversing, turn: CardAction): Promise<Reply> {
  const { person: by, verb, data, inPlace, conversation } = turn
  const inspectionId = textOf(turn, 'inspection')
  const does = verbs.get(verb)
  if (!does) throw outdated()
  if (typeof data.week === 'number') await refuseUnknownWeek(needs, inspectionId, data.week)
  const readByAll = conversation.kind === 'channel' && !inPlace
  const answer = await does({ needs, by, inspectionId, readByAll, verb, data })
  if ('text' in answer) return answer
  if (inPlace && typeof data.week === 'number') return shownAnew(needs, inspectionId, data.week, answer)
  return toldCard(answer.sentence, answer.undo ? { inspection: inspectionId, ...answer.undo } : null)
}

/** Before anything is done: an answer must not say that nothing was. */
async function refuseUnknownWeek(needs: Conversing, inspectionId: string, week: number): Promise<void> {
  const { programme } = await inspectionAndProgramme(needs, inspectionId)
  if (!Number.isInteger(week) || week < 1 || week > programme.weeks) throw outdated()
}

/** The week's card in the presser's own view: with what they did on top, and the card below it as it now is. */
async function shownAnew(needs: Conversing, inspectionId: string, week: number, told: Told): Promise<Reply> {
  const picture = await see(needs, inspectionId)
  const post = await composeCard(needs, picture, week)
  return weekCardReply(post, picture.inspection.place, needs.links, told)
}
