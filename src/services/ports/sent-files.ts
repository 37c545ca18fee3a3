/** Fetches what somebody sent in a chat, from where Teams says that it lies. */
export interface SentFiles {
  /** Its content as it arrives. Throws `FetchFailure`, also on the way. */
  fetch(url: string): Promise<AsyncIterable<Uint8Array>>
}

/**
 * `foreign`: another address than those that are allowed, also on the way there; nothing was asked of it. `over`: the
 * address counts no more. `no document`: a page came in its place, as Teams on some phones gives one. `unavailable`: it may
 * work later.
 */
export type FetchReason = 'foreign' | 'over' | 'no document' | 'unavailable'

export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'
  readonly reason: FetchReason

  constructor(reason: FetchReason, { cause }: { readonly cause?: unknown } = {}) {
    super(`A document that was sent could not be fetched: ${reason}.`, { cause })
    this.reason = reason
  }
}
