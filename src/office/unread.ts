import type { FileFacts } from '../domain/evidence/file-facts.ts'

/** Why a file, or what is left of it, is not read. */
export type UnreadReason = NonNullable<FileFacts['unread']>

/** Ends the reading of one file; it becomes `FileFacts.unread` and is seen nowhere else. */
export class Unread extends Error {
  override readonly name = 'Unread'
  readonly reason: UnreadReason

  constructor(reason: UnreadReason, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

/**
 * Whatever a reader stumbles over in a file, the file is damaged.
 * @throws what the disk refuses: that is nothing of the file's
 */
export function asUnread(error: unknown): Unread {
  if (error instanceof Unread) return error
  if (error instanceof Error && 'syscall' in error) throw error
  return new Unread('damaged', error)
}
