import type { ColumnShape, Fields } from '../../domain/log/write-fields.ts'

/** What the columns of a file held at one moment. */
export interface ColumnsRead {
  /** The file's at that moment, as the watch knows it. */
  readonly eTag: string
  /** Guards a write against a change in between. */
  readonly guard: string
  readonly fields: Fields
  /** Id of the person who brought the file, where one is known. */
  readonly createdBy: string | null
  /** Somebody has it checked out: what is read is as it was before, and nobody else may write. */
  readonly checkedOut: boolean
}

/** The columns of a library's files. Failures are `GraphFailure`. */
export interface LibraryColumns {
  shapes(driveId: string): Promise<readonly ColumnShape[]>
  /** Of several files in as few requests as can be; a file that is gone has no key. */
  read(driveId: string, ids: readonly string[]): Promise<ReadonlyMap<string, ColumnsRead>>
  /** Of all files of a folder, a page of 200 at a time; none where the folder is gone. */
  readFolder(driveId: string, folderId: string): AsyncIterable<ReadonlyMap<string, ColumnsRead>>
  /**
   * Writes these alone; an empty value clears. Gives the file's new eTag. Reason `changed` where the guard is no longer
   * good, `locked` where somebody has the file open or checked out.
   */
  write(driveId: string, id: string, guard: string, fields: Fields): Promise<{ readonly eTag: string }>
}
