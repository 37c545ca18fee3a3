import { randomUUID } from 'node:crypto'

/** A refusal as Entra's token endpoint words it. */
export class SignInRefusal extends Error {
  readonly status: number
  readonly error: string
  readonly number: number
  readonly suberror: string | undefined

  constructor(
    message: string,
    options: ErrorOptions & { status: number; error: string; number: number; suberror?: string | undefined },
  ) {
    super(message, options)
    this.status = options.status
    this.error = options.error
    this.number = options.number
    this.suberror = options.suberror
  }

  toResponse(): Response {
    const id = randomUUID()
    const body = {
      error: this.error,
      error_description: this.message,
      error_codes: [this.number],
      timestamp: new Date().toISOString().replace('T', ' ').slice(0, 19).concat('Z'),
      trace_id: id,
      correlation_id: id,
      error_uri: `https://login.microsoftonline.com/error?code=${this.number}`,
      ...(this.suberror === undefined ? {} : { suberror: this.suberror }),
    }
    return Response.json(body, { status: this.status, headers: { 'cache-control': 'no-store' } })
  }
}

/** @param number the AADSTS code. */
export function refuseSignIn(
  status: number,
  error: string,
  number: number,
  description: string,
  more: { suberror?: string; cause?: unknown } = {},
): SignInRefusal {
  return new SignInRefusal(`AADSTS${number}: ${description}`, { status, error, number, ...more })
}
