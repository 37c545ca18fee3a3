import { Refusal } from '../refusal.ts'

/** A document that is not taken so: its person puts it into the library by hand. */
export class UseFolder extends Refusal {
  /** Where it belongs; `undefined` while that folder is not made. */
  readonly folderUrl: string | undefined

  constructor(message: string, folderUrl: string | undefined, cause?: unknown) {
    super('not possible', message, cause)
    this.folderUrl = folderUrl
  }
}
