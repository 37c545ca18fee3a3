import type { PersonContent } from '../content.ts'
import { executeActivity, submitActivity } from './bot-activities.ts'
import { deliver, newId, occasionOf, type TurnResult, type Turns } from './bot-turn.ts'
import { ConnectorError } from './connector-error.ts'
import type { Bot } from './find-bot.ts'
import type { Message } from './message-store.ts'
import { placeOf } from './place-of.ts'
import { sayToBot } from './say-to-bot.ts'

/** A person presses something on a card: with a verb it is `Action.Execute`, without one `Action.Submit`. */
export async function pressOnCard(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  message: Message,
  action: { verb?: string; data: unknown },
): Promise<TurnResult> {
  const place = placeOf(message)
  const occasion = occasionOf(turns, bot, person, place)
  const { verb, data } = action
  if (verb !== undefined) return deliver(turns, bot, executeActivity(occasion, newId(), message.id, verb, data), place)
  const spoken = readSpoken(data)
  if (spoken === undefined) return deliver(turns, bot, submitActivity(occasion, newId(), message.id, data), place)
  const where = place.kind === 'channel' ? { channel: place.id, replyTo: place.root ?? message.id } : {}
  return sayToBot(turns, bot, person, { text: spoken, ...where })
}

/** A button of the kind `imBack` writes in its presser's name (msteams-docs cards-actions); undefined for one that hands in its data. */
function readSpoken(data: unknown): string | undefined {
  const { type, value } = ((data ?? {}) as { msteams?: { type?: unknown; value?: unknown } }).msteams ?? {}
  if (type === undefined) return undefined
  if (type !== 'imBack') throw new ConnectorError(501, 'NotImplemented', `'${String(type)}' is not supported here.`)
  if (typeof value === 'string' && value !== '') return value
  throw new ConnectorError(400, 'BadArgument', "An 'imBack' has a text for its value.")
}
