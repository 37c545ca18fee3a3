/** A refusal as the Bot Connector words it: `{error: {code, message}}`. */
export class ConnectorError extends Error {
  readonly status: number
  readonly code: string
  /** Seconds, for `Retry-After`. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}

export function badSyntax(message: string): ConnectorError {
  return new ConnectorError(400, 'BadSyntax', message)
}
