import { type Glance, glance } from '../../src/services/glance.ts'
import { nameForLog } from '../../src/services/name-for-log.ts'
import type { Facts } from '../../src/services/ports/log.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { UseFolder } from '../../src/services/use-folder.ts'
import { say } from '../cards/actions.ts'
import { askedBackCard, offersCard } from '../cards/offers-card.ts'
import { ownFolderCard } from '../cards/own-folder-card.ts'
import { sentenceCard } from '../cards/told-card.ts'
import { openFileThis } from '../extension/open-file-this.ts'
import { search } from '../extension/search.ts'
import type { Answer, Turn } from '../teams/turn.ts'
import { tellFailure } from '../telling/tell-failure.ts'
import { tellOutage } from '../telling/tell-outage.ts'
import { actOnCard } from './act-on-card.ts'
import { askWhere } from './files/ask-where.ts'
import { lookAt } from './find-inspection.ts'
import { greet } from './greet.ts'
import type { Conversing } from './heard.ts'
import { likelyOffers, type Offers, offersAbout } from './likely-offers.ts'
import { refuseOutsider } from './refuse-outsider.ts'
import { whatIsMeant } from './what-is-meant.ts'
import { whichInspection } from './which-inspection.ts'

/**
 * What Waymark says to something that happened in Teams; failures are told here, once, in words.
 * @param glanced where somebody has looked already since it happened
 */
export async function answerTurn(needs: Conversing, turn: Turn, glanced?: Promise<Glance>): Promise<Answer> {
  try {
    switch (turn.type) {
      case 'message':
        return turn.files.length > 0
          ? await askWhere(needs, turn)
          : await answerMessage(needs, turn, await (glanced ?? glance(needs.store)))
      case 'card action':
        return await actOnCard(needs, turn)
      case 'search':
        return await search(needs, turn)
      case 'dialog asked':
        return turn.command === 'fileThis' ? await openFileThis(needs, turn) : null
      case 'installed':
        return await greet(needs, turn)
      case 'removed':
        needs.log.info('removed', { kind: turn.conversation.kind })
        return null
      default:
        return null
    }
  } catch (error) {
    return await tell(needs, turn, error)
  }
}

async function answerMessage(
  needs: Conversing,
  turn: Turn & { readonly type: 'message' },
  glanced: Glance,
): Promise<Answer> {
  const { text, person, conversation } = turn
  const partnerships = glanced.inspections.map(({ partnership }) => partnership)
  const { named, understood } = whatIsMeant(text, partnerships)
  if (!understood) return offersCard((await offersOf(needs, turn, glanced)) ?? likelyOffers(text))
  const { command, parts, written, order } = understood
  if (order !== undefined) return askedBackCard(order)
  const place = command.anywhere ? inChat(turn) : turn
  const meant = command.changes ? whichInspection(needs, place, named, glanced) : null
  if (meant && 'text' in meant) return meant
  return command.answer({
    ...{ needs, person, parts, written, text, kind: conversation.kind },
    ...(turn.inReplyTo && { inReplyTo: turn.inReplyTo }),
    ...(conversation.kind === 'channel' && { channelId: conversation.conversationId }),
    async look() {
      const looked = await lookAt(needs, place, {
        person: person.id,
        text,
        id: meant?.id,
        at: command.changes ? undefined : glanced,
      })
      await refuseOutsider(needs, turn, looked.picture.inspection)
      return looked
    },
  })
}

/** As if it were said in a chat: of all inspections in which somebody has a seat. */
function inChat<T extends Turn>(turn: T): T {
  return { ...turn, conversation: { ...turn.conversation, kind: 'personal' } }
}

/** About the thing that was named; `null` where none was, or nothing is shown to this person here. */
async function offersOf(
  needs: Conversing,
  turn: Turn & { readonly type: 'message' },
  at: Glance,
): Promise<Offers | null> {
  try {
    const { picture } = await lookAt(needs, turn, { person: turn.person.id, text: turn.text, at })
    await refuseOutsider(needs, turn, picture.inspection)
    return offersAbout(picture, turn.text)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Beside the card that was pressed, words; in a conversation a card with a way forward. */
async function tell(needs: Conversing, turn: Turn, error: unknown): Promise<Answer> {
  const known = (tellFailure(error) ?? (await tellOutage(needs)))?.failure
  const reason = known?.reason ?? nameForLog(error)
  needs.log.warn('turn failed', { type: turn.type, reason, ...whoAndWhat(turn) })
  if (!SPOKEN.includes(turn.type)) return null
  const words = known?.message ?? 'Something went wrong here. Nothing was changed. Try again.'
  if (error instanceof UseFolder && !isOnWeekCard(turn)) return ownFolderCard(words, error)
  if (turn.type !== 'message' && !(turn.type === 'card action' && !turn.inPlace)) return { text: words }
  // Whoever may not look is answered nothing else.
  const next = reason === 'not allowed' ? [] : [say("what's due")]
  return sentenceCard(words, [...next, say('help')])
}

/** It is everybody's: nothing takes its place. */
function isOnWeekCard(turn: Turn): boolean {
  return turn.type === 'card action' && turn.inPlace && typeof turn.data.week === 'number'
}

/** To whoever did one of these something is said in any case. */
const SPOKEN: readonly Turn['type'][] = ['message', 'card action', 'search', 'dialog asked', 'dialog answered']

/** Ids and a button's verb alone: what people say is nothing for a log. */
function whoAndWhat(turn: Turn): Facts {
  const person = 'person' in turn && turn.person ? { person: turn.person.id } : {}
  return turn.type === 'card action' ? { ...person, verb: turn.verb.slice(0, LONGEST_VERB) } : person
}

const LONGEST_VERB = 20
