import { applyCardAnswer } from '../connector/apply-card-answer.ts'
import type { Heard, Turns } from '../connector/bot-turn.ts'
import { listTeam } from '../connector/installations.ts'
import type { Message } from '../connector/message-store.ts'
import { pressOnCard } from '../connector/press-on-card.ts'
import type { Teams } from '../connector/teams.ts'
import type { PersonContent } from '../content.ts'
import { ControlError } from './control-error.ts'
import { findApp, findPerson } from './find-named.ts'
import { checkTaken } from './say-control.ts'
import { toHeard } from './show-message.ts'

type Pressing = {
  person: string
  messageId: string
  /** Absent: `Action.Submit`. */
  verb?: string
  /** What the action carries, with the card's inputs in it. */
  data?: Record<string, unknown>
}

/**
 * Answers what the bot sent or edited in the conversation, then what it answered to the presser alone. Whether the card
 * has such an action is the bot's to judge, as it is with Teams: cards are edited while people look, and clients lie.
 */
export async function pressForControl(turns: Turns, pressing: Pressing): Promise<Heard[]> {
  const { teams } = turns
  const { verb, data = {} } = pressing
  const person = findPerson(teams.kernel, pressing.person)
  const message = findCard(teams, person, pressing.messageId)
  const bot = findApp(teams.kernel, message.author)
  const action = verb === undefined ? { data } : { verb, data }
  const { answer, sent } = await pressOnCard(turns, bot, person, message, action)
  const own = verb === undefined ? [] : applyCardAnswer(teams.messages, person.id, message, answer)
  if (verb === undefined) checkTaken(answer)
  return [...sent.map(toHeard), ...own]
}

/** Among the messages that this person sees. */
function findCard({ kernel, messages, installations }: Teams, person: PersonContent, id: string): Message {
  const chats = kernel.content.apps.flatMap((app) => installations.chatWith(app.appId, person.id)?.id ?? [])
  const channels = listTeam(kernel).includes(person) ? kernel.content.team.channels.map((channel) => channel.id) : []
  const found = [...channels, ...chats]
    .map((place) => messages.find(place, id))
    .find((message) => message !== undefined)
  if (found?.byBot && found.deleted === null) return found
  throw new ControlError(404, 'messageNotFound', `${person.name} sees no message of the bot with the id '${id}'.`)
}
