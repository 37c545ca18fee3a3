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
  if (!(error instanceof GraphError)) return failureOf(0, { message: String(error) }, null, error)
  const requestId = error.requestId ?? error.headers?.get('request-id') ?? undefined
  const said = { code: error.code ?? '', message: error.message, requestId }
  return failureOf(error.statusCode, said, error.headers?.get('location') ?? null, error)
}

interface Said {
  readonly code?: string
  readonly message?: string
  readonly requestId?: string | undefined
}

/** @param status of the answer; below 100 when there was none that could be read */
export function failureOf(status: number, said: Said, location: string | null, cause?: unknown): GraphFailure {
  const detail = {
    status: Math.max(0, status),
    code: said.code ?? '',
    message: said.message || `Microsoft Graph answered ${status}.`,
    ...(said.requestId ? { requestId: said.requestId } : {}),
    cause,
  }
  return status === 410 ? new LinkExpired(detail, location) : new GraphFailure(reasonOf(status), detail)
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
