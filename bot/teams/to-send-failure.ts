import { GraphFailure } from '../../src/services/graph-failure.ts'
import { SendFailure, type SendReason } from '../../src/services/ports/messenger.ts'

/** What the connector's client throws, as far as we read it. */
interface Thrown {
  readonly statusCode?: number
  readonly code?: string
  readonly body?: { readonly error?: { readonly code?: string } }
  readonly response?: { readonly headers?: { get(name: string): string | undefined } }
}

/** Nothing was said to anybody yet: the connection or the sign-in did not come about. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']

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
  const { statusCode: status, code, body, response } = error as Thrown
  const said = body?.error?.code ?? code ?? ''
  const message = `Teams did not take it: ${status ?? 'no answer'}${said && ` ${said}`}`
  const seconds = Number(response?.headers?.get('retry-after') ?? Number.NaN)
  const wait = Number.isFinite(seconds) ? { retryAfter: seconds * 1000 } : {}
  const reason = reasonFor(error, status, said)
  return new SendFailure(harmless && reason === 'in doubt' ? 'throttled' : reason, message, { cause: error, ...wait })
}

function reasonFor(error: unknown, status: number | undefined, code: string): SendReason {
  if (error instanceof GraphFailure || NOT_SENT.includes(code)) return 'throttled'
  if (status === undefined || status >= 500) return 'in doubt'
  return BY_CODE[code] ?? BY_STATUS[status] ?? 'refused'
}
