import { FAULT_MESSAGE } from '../kernel/answer-fault.ts'

export function tellConnectorFault(status: number): Response {
  return Response.json({ error: { code: CODES[status] ?? 'ServiceError', message: FAULT_MESSAGE } }, { status })
}

/** msteams-docs bots/how-to/rate-limit and format-your-bot-messages. */
const CODES: Readonly<Record<number, string>> = {
  ...{ 400: 'BadSyntax', 401: 'Unauthorized', 403: 'Forbidden', 404: 'ConversationNotFound' },
  ...{ 412: 'PreconditionFailed', 413: 'MessageSizeTooBig', 429: 'TooManyRequests', 500: 'ServiceError' },
  ...{ 502: 'BadGateway', 503: 'ServiceUnavailable', 504: 'GatewayTimeout' },
}
