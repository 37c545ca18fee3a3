import { Refusal, type RefusalReason } from './refusal.ts'

interface Where {
  readonly reason?: RefusalReason
  /** That nothing came of it. */
  readonly kept?: string
  readonly cause?: unknown
}

/** What is wished needs something in a folder, which its person puts there by hand. */
export class UseFolder extends Refusal {
  /** Where it belongs; `undefined` while that folder is not made. */
  readonly folderUrl: string | undefined
  readonly kept: string

  constructor(message: string, folderUrl: string | undefined, where: Where = {}) {
    super(where.reason ?? 'not possible', message, where.cause)
    this.folderUrl = folderUrl
    this.kept = where.kept ?? 'Nothing of it was kept here.'
  }
}
