import { applyCardAnswer } from '../connector/apply-card-answer.ts'
import type { Heard, Turns } from '../connector/bot-turn.ts'
import type { Bot } from '../connector/find-bot.ts'
import type { Message } from '../connector/message-store.ts'
import { pressOnCard } from '../connector/press-on-card.ts'
import type { Teams } from '../connector/teams.ts'
import type { PersonContent } from '../content.ts'
import type { Outcome } from '../extension/read-outcome.ts'
import { openDialog } from '../extension/use-dialog.ts'
import { ControlError } from './control-error.ts'
import { findMessage } from './find-message.ts'
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
 * Answers what the bot sent or edited in the conversation, then what it answered to the presser alone: a card, a line or
 * a dialog. Whether the card has such an action is the bot's to judge, as it is with Teams: cards are edited while
 * people look, and clients lie.
 */
export async function pressForControl(turns: Turns, pressing: Pressing): Promise<(Heard & Partial<Outcome>)[]> {
  const { teams } = turns
  const { verb, data = {} } = pressing
  const person = findPerson(teams.kernel, pressing.person)
  const { message, bot } = findCard(teams, person, pressing.messageId)
  if (verb === undefined && opensDialog(data))
    return [{ id: message.id, ...(await openDialog(turns, bot, person, message, data)) }]
  const action = verb === undefined ? { data } : { verb, data }
  const { answer, sent } = await pressOnCard(turns, bot, person, message, action)
  const own = verb === undefined ? [] : applyCardAnswer(teams.messages, person.id, message, answer)
  if (verb === undefined) checkTaken(answer)
  return [...sent.map(toHeard), ...own]
}

function opensDialog({ msteams }: Record<string, unknown>): boolean {
  return (msteams as { type?: unknown } | undefined)?.type === 'task/fetch'
}

/** A message that this person sees and whose card is a bot's: its own, or one that came through its message extension. */
export function findCard(teams: Teams, person: PersonContent, id: string): { message: Message; bot: Bot } {
  const message = findMessage(teams, person, id)
  const app = message.byBot ? message.author : message.said.via
  if (app !== undefined) return { message, bot: findApp(teams.kernel, app) }
  throw new ControlError(404, 'messageNotFound', `${person.name} sees no message of the bot with the id '${id}'.`)
}
