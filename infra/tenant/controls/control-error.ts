/** A wrong use of the controls, or something that did not come off; told as `{error: {code, message}}`. */
export class ControlError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export function badControl(message: string): ControlError {
  return new ControlError(400, 'badRequest', message)
}
