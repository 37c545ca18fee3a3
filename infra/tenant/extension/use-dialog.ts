import type { Turns } from '../connector/bot-turn.ts'
import type { Bot } from '../connector/find-bot.ts'
import type { Message } from '../connector/message-store.ts'
import { placeOf } from '../connector/place-of.ts'
import type { PersonContent } from '../content.ts'
import { botFault } from './bot-fault.ts'
import { invokeBot } from './invoke-bot.ts'
import { type Outcome, readOutcome } from './read-outcome.ts'

/** A person presses a button that opens a dialog: an `Action.Submit` whose data says `task/fetch` (msteams-docs task-modules-bots). */
export async function openDialog(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  message: Message,
  data: unknown,
): Promise<Outcome> {
  const outcome = await invokeTask(turns, bot, person, message, 'task/fetch', data)
  if ('dialog' in outcome || 'message' in outcome) return outcome
  throw botFault('a dialog that is asked for is answered with a task')
}

/** The person hands in the dialog; another one may follow. */
export async function submitDialog(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  message: Message,
  data: unknown,
): Promise<Outcome> {
  const outcome = await invokeTask(turns, bot, person, message, 'task/submit', data)
  if ('results' in outcome) throw botFault('a dialog that was handed in is answered with a task or nothing')
  return outcome
}

async function invokeTask(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  message: Message,
  name: string,
  data: unknown,
): Promise<Outcome> {
  const body = await invokeBot(turns, bot, person, {
    ...{ name, value: { data, context: { theme: 'default' } }, place: placeOf(message), source: 'message' },
    replyToId: message.id,
  })
  return readOutcome(bot, body)
}
