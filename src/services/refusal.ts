/** Why a wish of a person's was not done; closed, told once at the edge. */
export type RefusalReason =
  | 'not allowed'
  | 'unknown inspection'
  | 'unknown item'
  | 'not possible'
  | 'nothing to hand in'
  | 'several files'
  | 'changed meanwhile'
  | 'already undone'

/** `message` is a sentence for the person: what happened, what was kept, what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, message: string, cause?: unknown) {
    super(message, { cause })
    this.reason = reason
  }
}
