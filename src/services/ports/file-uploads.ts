import type { Entry } from './library.ts'

/** Puts files of ours into a SharePoint library. Failures are `GraphFailure`. */
export interface FileUploads {
  /**
   * Puts a whole file. Never repeated in doubt: after reason `unavailable` it may be there, and is to be looked for first.
   * @param options.ifMatch eTag of the file that it replaces, else reason `changed`; `none`: there is to be no file of
   * that name, else reason `taken`. Reason `locked` where somebody has it open.
   */
  put(driveId: string, folderId: string, name: string, content: Uint8Array, options: PutOptions): Promise<Entry>
  /** Into the recycle bin; reason `changed` where its eTag is another. One that is gone is no failure. */
  remove(driveId: string, id: string, eTag: string): Promise<void>
}

export interface PutOptions {
  readonly ifMatch: string
}
