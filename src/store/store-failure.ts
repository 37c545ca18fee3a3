/** Why the store cannot be used; closed, so that the edge can tell each once. */
export type StoreReason =
  | 'in use'
  | 'unwritable'
  | 'unreadable'
  | 'unreachable'
  | 'refused'
  | 'newer'
  | 'not begun'
  | 'closed'
  | 'full'
  | 'lost turn'

/** The store cannot be opened or was used out of order. `message` is one line that says how to mend it and holds no secret. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
  readonly reason: StoreReason

  constructor(reason: StoreReason, detail: { readonly message: string; readonly cause?: unknown }) {
    super(detail.message, { cause: detail.cause })
    this.reason = reason
  }
}
