import { GraphFailure } from '../../src/services/graph-failure.ts'
import { SendFailure, type SendReason } from '../../src/services/ports/messenger.ts'
import { ConnectorRefusal } from './ask-service.ts'

/** Nothing was said to anybody yet: the connection did not come about. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

/** By Teams' own code; 403 is not one thing (learn.microsoft.com: send-proactive-messages). */
const BY_CODE: Readonly<Record<string, SendReason>> = {
  BotNotInConversationRoster: 'unreachable',
  ForbiddenOperationException: 'unreachable',
  BotDisabledByAdmin: 'disabled',
  BotNotRegistered: 'disabled',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  MessageSizeTooBig: 'too big',
}

const BY_STATUS: Readonly<Record<number, SendReason>> = {
  404: 'unreachable',
  412: 'throttled',
  413: 'too big',
  429: 'throttled',
}

/**
 * Tells apart what surely did not happen, what never will, and what may have.
 * @param harmless a repetition would be noticed by nobody: in doubt is as good as not yet
 */
export function toSendFailure(error: unknown, harmless: boolean): SendFailure {
  if (error instanceof SendFailure) return error
  const { said, reason, retryAfter } = error instanceof ConnectorRefusal ? refused(error) : unanswered(error)
  const message = `Teams did not take it: ${said}`
  const wait = retryAfter === undefined ? {} : { retryAfter }
  return new SendFailure(harmless && reason === 'in doubt' ? 'throttled' : reason, message, { cause: error, ...wait })
}

interface Outcome {
  readonly said: string
  readonly reason: SendReason
  readonly retryAfter?: number | undefined
}

function refused({ statusCode, code, retryAfter }: ConnectorRefusal): Outcome {
  const reason = statusCode >= 500 ? 'in doubt' : (BY_CODE[code] ?? BY_STATUS[statusCode] ?? 'refused')
  return { said: `${statusCode} ${code}`.trim(), reason, retryAfter }
}

function unanswered(error: unknown): Outcome {
  const { code = '' } = error as { code?: string }
  const isBefore = error instanceof GraphFailure || NOT_SENT.includes(code)
  return { said: `no answer ${code}`.trim(), reason: isBefore ? 'throttled' : 'in doubt' }
}
