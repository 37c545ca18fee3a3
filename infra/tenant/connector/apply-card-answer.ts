import { ADAPTIVE_CARD } from './activity.ts'
import type { Heard } from './bot-turn.ts'
import { checkCard } from './check-card.ts'
import { ConnectorError } from './connector-error.ts'
import type { BotAnswer } from './deliver-activity.ts'
import type { Message, MessageStore } from './message-store.ts'

/** What a bot answers to `adaptiveCard/action` (msteams-docs universal actions). */
type CardAnswer = { statusCode: number; type: string; value?: unknown }

const TEXT = 'application/vnd.microsoft.activity.message'

/** Shows the presser what the bot answered: a card in place of the message, or a line; a failure is thrown. */
export function applyCardAnswer(messages: MessageStore, person: string, message: Message, answer: BotAnswer): Heard[] {
  const { statusCode, type, value } = readAnswer(answer)
  if (statusCode === 200 && type === ADAPTIVE_CARD) {
    checkCard(value)
    messages.showOnlyTo(person, message.id, value)
    return [{ id: message.id, attachments: [{ contentType: ADAPTIVE_CARD, content: value }] }]
  }
  if (statusCode === 200 && type === TEXT) return [{ id: message.id, text: String(value) }]
  const { code = 'BotError', message: words = 'Something went wrong. Please try again.' } = (value ?? {}) as Record<
    string,
    string
  >
  throw new ConnectorError(statusCode >= 400 ? statusCode : 502, code, words)
}

function readAnswer(answer: BotAnswer): CardAnswer {
  if (answer.status === 0) throw new ConnectorError(504, 'BotTimeout', 'The bot did not answer in time.')
  if (answer.status >= 300) throw new ConnectorError(502, 'BotError', `The bot answered ${answer.status}.`)
  const body = answer.body as Partial<CardAnswer> | undefined
  if (typeof body?.statusCode === 'number' && typeof body.type === 'string') return body as CardAnswer
  throw new ConnectorError(502, 'BotError', 'The bot gave no {statusCode, type, value} to the card action.')
}
