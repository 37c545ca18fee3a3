import { SignInRefusal } from '../sign-in/refusal.ts'
import { GraphError, toErrorBody } from './errors.ts'
import { unfoldDelta } from './function-call.ts'
import type { Surface } from './traffic.ts'

/** What a surface answers to a fault that was asked for, in its own words: who reads codes finds those of the real one. */
export function toFaultAnswer(surface: Surface, status: number, retryAfter: number | undefined, asked: URL): Response {
  const headers = {
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(status === 410 && surface === 'graph' ? { location: startAnew(asked) } : {}),
  }
  if (surface === 'signin') return describeSignIn(status, headers)
  const code = CONNECTOR[status] ?? 'ServiceError'
  const body = surface === 'connector' ? { error: { code, message: MESSAGE } } : describeGraph(status)
  return Response.json(body, { status, headers })
}

/** Where a feed of changes whose token is refused begins again. */
function startAnew(asked: URL): string {
  const url = unfoldDelta(asked)
  const fresh = new URL(url)
  fresh.searchParams.delete('token')
  return fresh.toString()
}

function describeGraph(status: number): object {
  const innerCode = INNER[status]
  const more = innerCode === undefined ? {} : { innerCode }
  return toErrorBody(new GraphError(status, GRAPH[status] ?? 'generalException', MESSAGE, more), null)
}

const INNER: Readonly<Record<number, string>> = { 410: 'resyncChangesApplyDifferences', 429: 'throttledRequest' }

const MESSAGE = 'The service cannot take the request now. Try later.'

/** graph-docs concepts/errors. */
const GRAPH: Readonly<Record<number, string>> = {
  ...{ 400: 'invalidRequest', 401: 'InvalidAuthenticationToken', 403: 'accessDenied', 404: 'itemNotFound' },
  ...{
    409: 'nameAlreadyExists',
    410: 'resyncRequired',
    412: 'preconditionFailed',
    416: 'invalidRange',
    423: 'resourceLocked',
  },
  ...{ 429: 'activityLimitReached', 500: 'generalException', 502: 'BadGateway', 503: 'serviceNotAvailable' },
  ...{ 504: 'gatewayTimeout', 507: 'quotaLimitReached' },
}

/** msteams-docs bots/how-to/rate-limit and format-your-bot-messages. */
const CONNECTOR: Readonly<Record<number, string>> = {
  ...{ 400: 'BadSyntax', 401: 'Unauthorized', 403: 'Forbidden', 404: 'ConversationNotFound' },
  ...{ 412: 'PreconditionFailed', 413: 'MessageSizeTooBig', 429: 'TooManyRequests', 500: 'ServiceError' },
  ...{ 502: 'BadGateway', 503: 'ServiceUnavailable', 504: 'GatewayTimeout' },
}

/** AADSTS90033 is Entra's "try again later"; 50196 its answer to whoever asks too often, 7000215 to a wrong secret. */
function describeSignIn(status: number, headers: Record<string, string>): Response {
  const [error, number] = SIGN_IN[status] ?? ['temporarily_unavailable', 90033]
  const answer = new SignInRefusal(`AADSTS${number}: ${MESSAGE}`, { status, error, number }).toResponse()
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  return answer
}

const SIGN_IN: Readonly<Record<number, readonly [string, number]>> = {
  ...{ 400: ['invalid_grant', 70000], 401: ['invalid_client', 7000215], 429: ['temporarily_unavailable', 50196] },
}
