import { randomUUID } from 'node:crypto'

/** A refusal as Microsoft Graph words it. */
export class GraphError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>
  /** A second, finer code inside `innerError`. */
  readonly innerCode: string | undefined

  constructor(
    status: number,
    code: string,
    message: string,
    more: { headers?: Record<string, string>; innerCode?: string } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = more.headers ?? {}
    this.innerCode = more.innerCode
  }
}

export interface ErrorBody {
  error: { code: string; message: string; innerError: Record<string, string> }
}

/** @param requestId the caller's `client-request-id`, when it sent one. */
export function toErrorBody(error: GraphError, requestId: string | null): ErrorBody {
  const id = randomUUID()
  return {
    error: {
      code: error.code,
      message: error.message,
      innerError: {
        ...(error.innerCode ? { code: error.innerCode } : {}),
        date: new Date().toISOString().slice(0, 19),
        'request-id': id,
        'client-request-id': requestId ?? id,
      },
    },
  }
}

/** Something that the real service can do and this one cannot: said aloud, never skipped. */
export function notSupported(what: string): GraphError {
  return new GraphError(501, 'notSupported', `${what} is not supported here.`)
}

export function badRequest(message: string, code = 'invalidRequest'): GraphError {
  return new GraphError(400, code, message)
}
