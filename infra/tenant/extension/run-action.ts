import { randomUUID } from 'node:crypto'
import type { Turns } from '../connector/bot-turn.ts'
import { ConnectorError } from '../connector/connector-error.ts'
import type { Bot } from '../connector/find-bot.ts'
import type { Message } from '../connector/message-store.ts'
import type { Place } from '../connector/occasion.ts'
import { placeOf } from '../connector/place-of.ts'
import type { PersonContent } from '../content.ts'
import { botFault } from './bot-fault.ts'
import { findCommand } from './find-command.ts'
import { invokeBot } from './invoke-bot.ts'
import { toMessagePayload } from './message-payload.ts'
import { type Outcome, readOutcome } from './read-outcome.ts'

/** An action of the message extension: on a message, or where a person writes. */
export type Action = { command: string } & ({ message: Message } | { place: Place })

/** A person calls an action and is given its dialog (msteams-docs create-task-module). */
export async function openAction(turns: Turns, bot: Bot, person: PersonContent, action: Action): Promise<Outcome> {
  const context = 'message' in action ? 'message' : 'compose'
  const { id, fetchTask = false } = findCommand(bot, action.command, { type: 'action', context })
  if (!fetchTask) throw new ConnectorError(501, 'NotImplemented', `'${id}' has a dialog of the manifest's own.`)
  const outcome = await invokeAction(turns, bot, person, action, 'composeExtension/fetchTask', {})
  if ('closed' in outcome) throw botFault('it has neither a task nor a composeExtension')
  return outcome
}

/** The person hands in the dialog of an action. */
export function submitAction(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  action: Action,
  data: unknown,
): Promise<Outcome> {
  findCommand(bot, action.command, { type: 'action', context: 'message' in action ? 'message' : 'compose' })
  return invokeAction(turns, bot, person, action, 'composeExtension/submitAction', { data })
}

async function invokeAction(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  action: Action,
  name: string,
  more: object,
): Promise<Outcome> {
  const source = 'message' in action ? 'message' : 'compose'
  const place = 'message' in action ? placeOf(action.message) : action.place
  const payload = 'message' in action ? { messagePayload: toMessagePayload(turns.teams, action.message) } : {}
  const value = {
    ...{ commandId: action.command, commandContext: source, requestId: randomUUID(), context: { theme: 'default' } },
    ...more,
    ...payload,
  }
  return readOutcome(bot, await invokeBot(turns, bot, person, { name, value, place, source }))
}
