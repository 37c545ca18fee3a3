import type { Failure } from '../../src/contract/failure.ts'

/** Something that was asked for did not happen; `message` tells the person what and what to do. */
export class TabFailure extends Error {
  override readonly name = 'TabFailure'
  readonly reason: Failure['reason'] | 'unreachable' | 'no sign-in'
  /** The folder that a document is put into by hand. */
  readonly folder: string | undefined

  constructor(
    message: string,
    { reason, folder, ...options }: ErrorOptions & { reason: TabFailure['reason']; folder?: string | undefined },
  ) {
    super(message, options)
    this.reason = reason
    this.folder = folder
  }
}

/** In words for a person, whatever went wrong. */
export function tellFailure(error: unknown): string {
  return error instanceof TabFailure ? error.message : 'Something went wrong in this page. Reload it, then try again.'
}
