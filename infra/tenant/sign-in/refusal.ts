import { randomUUID } from 'node:crypto'

/** A refusal as Entra's token endpoint words it. */
export class SignInRefusal extends Error {
  readonly status: number
  readonly error: string
  readonly number: number

  constructor(message: string, options: ErrorOptions & { status: number; error: string; number: number }) {
    super(message, options)
    this.status = options.status
    this.error = options.error
    this.number = options.number
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
    }
    return Response.json(body, { status: this.status })
  }
}

/** @param number the AADSTS code. */
export function refuseSignIn(
  status: number,
  error: string,
  number: number,
  description: string,
  cause?: unknown,
): Error {
  return new SignInRefusal(`AADSTS${number}: ${description}`, { status, error, number, cause })
}
