import type { PersonContent } from '../content.ts'
import { executeActivity, messageActivity, submitActivity } from './bot-activities.ts'
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
  const button = readButton(data)
  if (button === undefined) return deliver(turns, bot, submitActivity(occasion, newId(), message.id, data), place)
  const where = place.kind === 'channel' ? { channel: place.id, replyTo: place.root ?? message.id } : {}
  if (button.type === 'imBack') return sayToBot(turns, bot, person, { text: button.value, ...where })
  return sendBack(turns, bot, person, message, button)
}

type Button =
  | { type: 'imBack'; value: string }
  | { type: 'messageBack'; text?: string; displayText?: string; value?: unknown }

const TEXTS = ['text', 'displayText'] as const

/**
 * A button of the kind `imBack` writes in its presser's name, one of `messageBack` says something else to the bot than
 * it shows (msteams-docs cards-actions); undefined for one that hands in its data.
 */
function readButton(data: unknown): Button | undefined {
  const button = ((data ?? {}) as { msteams?: Record<string, unknown> }).msteams ?? {}
  const { type, value } = button
  if (type === undefined) return undefined
  if (type === 'imBack' && typeof value === 'string' && value !== '') return { type, value }
  if (type === 'imBack') throw new ConnectorError(400, 'BadArgument', "An 'imBack' has a text for its value.")
  if (type !== 'messageBack')
    throw new ConnectorError(501, 'NotImplemented', `'${String(type)}' is not supported here.`)
  const wrong = TEXTS.find((name) => button[name] !== undefined && typeof button[name] !== 'string')
  if (wrong) throw new ConnectorError(400, 'BadArgument', `The ${wrong} of a 'messageBack' is no text.`)
  return button as Button
}

/** Shows `displayText` in the presser's name, where there is any, and gives the bot `text` and `value`. */
function sendBack(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  message: Message,
  { text = '', displayText, value }: Button & { type: 'messageBack' },
): Promise<TurnResult> {
  const { messages } = turns.teams
  const place = placeOf(message)
  const root = place.kind === 'channel' ? (place.root ?? null) : null
  const shown = { conversation: place.id, root, author: person.id, byBot: false, said: { text: displayText ?? '' } }
  const id = displayText ? messages.post(shown) : newId()
  const words = messageActivity(occasionOf(turns, bot, person, place), id, { text, mentions: false })
  return deliver(turns, bot, { ...words, replyToId: message.id, ...(value === undefined ? {} : { value }) }, place)
}
