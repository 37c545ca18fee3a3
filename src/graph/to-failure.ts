import { GraphError } from '@microsoft/microsoft-graph-client'
import { GraphFailure, type GraphReason } from '../services/graph-failure.ts'
import { carriedFailure } from './middleware/carried-failure.ts'

/** The service has forgotten what a delta link stood for; `location` starts a fresh enumeration, where it gave one. */
export class LinkExpired extends GraphFailure {
  readonly location: string | null

  constructor(detail: ConstructorParameters<typeof GraphFailure>[1], location: string | null) {
    super('missing', detail)
    this.location = location
  }
}

/** Translates whatever a call through the Graph client threw. */
export function toFailure(error: unknown): GraphFailure {
  const carried = carriedFailure(error)
  if (carried) return carried
  if (!(error instanceof GraphError)) return failureOf(0, {}, null)
  const requestId = error.requestId ?? error.headers?.get('request-id') ?? undefined
  const said = { code: error.code ?? '', message: error.message, requestId }
  return failureOf(error.statusCode, said, error.headers?.get('location') ?? null)
}

interface Said {
  readonly code?: string
  readonly message?: string
  readonly requestId?: string | undefined
}

/**
 * What Graph says in words is kept only where it explains our own mistake: elsewhere it may hold a file's name, which
 * must not reach a log. For the same reason the client's error is not passed on as the cause.
 * @param status of the answer; below 100 when there was none that could be read
 */
export function failureOf(status: number, said: Said, location: string | null): GraphFailure {
  const reason = reasonOf(status)
  const { code = '', requestId } = said
  const plain = `Microsoft Graph answered ${status}${code ? ` (${code})` : ''}.`
  const detail = {
    status: Math.max(0, status),
    code,
    message: reason === 'invalid' && said.message ? `${plain} ${said.message}` : plain,
    ...(requestId ? { requestId } : {}),
  }
  return status === 410 ? new LinkExpired(detail, location) : new GraphFailure(reason, detail)
}

const REASONS: Readonly<Record<number, GraphReason>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'missing',
  409: 'taken',
  412: 'changed',
  423: 'locked',
  429: 'throttled',
  501: 'invalid',
}

function reasonOf(status: number): GraphReason {
  return REASONS[status] ?? (status >= 400 && status < 500 ? 'invalid' : 'unavailable')
}
