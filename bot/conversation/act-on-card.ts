import type { Deed } from '../../src/domain/inspection/deed.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { handIn } from '../../src/services/deed/hand-in.ts'
import { signOff } from '../../src/services/deed/sign-off.ts'
import { act, undo } from '../../src/services/deed/wish.ts'
import { composeCard } from '../../src/services/notice/compose-card.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { inspectionAndProgramme, see } from '../../src/services/see.ts'
import { toldCard } from '../cards/told-card.ts'
import { type Told, weekCardReply } from '../cards/week-card.ts'
import type { Reply, Turn } from '../teams/turn.ts'
import { toldDeed, toldUndo } from '../telling/told-deed.ts'
import type { Conversing } from './heard.ts'
import { ownerShown } from './owner-shown.ts'

type CardAction = Turn & { readonly type: 'card action' }

/** Does what a button asks for, in the name of whoever pressed it. Throws `Refusal`, `GraphFailure`. */
export async function actOnCard(needs: Conversing, turn: CardAction): Promise<Reply> {
  const inspectionId = textOf(turn, 'inspection')
  if (typeof turn.data.week === 'number') await refuseUnknownWeek(needs, inspectionId, turn.data.week)
  const told =
    turn.verb === 'undo' ? await takeBack(needs, turn, inspectionId) : await carryOut(needs, turn, inspectionId)
  const { week } = turn.data
  if (turn.inPlace && typeof week === 'number') return shownAnew(needs, inspectionId, week, told)
  return toldCard(told.sentence, told.deed === undefined ? null : { inspection: inspectionId, deed: told.deed })
}

async function carryOut(needs: Conversing, turn: CardAction, inspectionId: string): Promise<Told> {
  // A picker sends its choice under its verb's name.
  const itemId = textOf(turn, turn.data.item === undefined ? turn.verb : 'item')
  const deed = await grant(needs, turn, { inspectionId, itemId })
  const picture = await see(needs, inspectionId)
  const readByAll = turn.conversation.kind === 'channel' && !turn.inPlace
  return { sentence: toldDeed(picture, readByAll ? byRole(picture, deed) : deed), deed: deed.id }
}

async function takeBack(needs: Conversing, turn: CardAction, inspectionId: string): Promise<Told> {
  const deed = await undo(needs, { inspectionId, deedId: textOf(turn, 'deed'), by: turn.person })
  return { sentence: toldUndo(await see(needs, inspectionId), deed) }
}

function grant(
  needs: Conversing,
  { verb, person }: CardAction,
  thing: { readonly inspectionId: string; readonly itemId: string },
): Promise<Deed> {
  const target = { ...thing, by: person }
  switch (verb) {
    case 'taken':
      return act(needs, { ...target, act: { type: 'taken', person: person.id, name: person.name } })
    case 'arrived':
      return act(needs, { ...target, act: { type: 'arrived', when: needs.clock.now() } })
    case 'handed in':
      return handIn(needs, target)
    case 'signed off':
      return signOff(needs, target)
    case 'done':
    case 'ready':
      return act(needs, { ...target, act: { type: verb } })
    default:
      throw outdated()
  }
}

/** In a channel people are named by role. */
function byRole(picture: Picture, deed: Deed): Deed {
  const item = picture.items.find(({ dated }) => dated.item.id === deed.itemId)
  return deed.type === 'taken' ? { ...deed, name: (item && ownerShown(item, 'channel')) ?? 'somebody' } : deed
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

function textOf({ data }: CardAction, member: string): string {
  const value = data[member]
  if (typeof value === 'string' && value !== '') return value
  throw outdated()
}

function outdated(): Refusal {
  return new Refusal('not possible', 'That button is from an older card, or nothing was chosen. Nothing was changed.')
}
