import type { ChangeState, LogChange } from '../../domain/log/log-change.ts'
import type { KeptEntry, LogEntry } from '../../domain/log/log-entry.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** The evidence log as far as it is ours: references, what was last read of the columns, who changed what. */
export interface LogEntries {
  /** All that ever got a reference, in order, also where the file is gone. */
  of(inspectionId: string): Promise<readonly LogEntry[]>
  byFile(inspectionId: string, fileIds: readonly string[]): Promise<readonly LogEntry[]>
  /** Gives each of these files that has no reference the next, in this order. */
  issue(inspectionId: string, fileIds: readonly string[]): Promise<void>
  /** Replaces what is kept of columns and owners, of those that have a reference. */
  save(inspectionId: string, entries: readonly KeptEntry[]): Promise<void>
  /** Those of one file, oldest first. */
  changes(inspectionId: string, fileId: string): Promise<readonly LogChange[]>
  change(inspectionId: string, id: string): Promise<LogChange | null>
  /** Those of all files that wait, are locked, or conflict, oldest first. */
  openChanges(inspectionId: string): Promise<readonly LogChange[]>
  /** Those of all files since then, oldest first. */
  changesSince(inspectionId: string, since: Instant): Promise<readonly LogChange[]>
  /** Ids are the caller's: a repeated call records nothing twice. */
  record(inspectionId: string, changes: readonly LogChange[]): Promise<void>
  settle(inspectionId: string, changeIds: readonly string[], state: ChangeState): Promise<void>
  /** Files whose columns were not read since they last changed, as they came, at most so many. */
  unread(inspectionId: string, most: number): Promise<readonly Unread[]>
  /** Which of these files are among them, in this order. */
  unreadAmong(inspectionId: string, fileIds: readonly string[]): Promise<readonly string[]>
  /** How many of them lie in this folder itself. */
  unreadIn(inspectionId: string, folder: string): Promise<number>
  /** What was read of each stands for this eTag of it in this folder. */
  markRead(inspectionId: string, marks: readonly Mark[]): Promise<void>
  /** We wrote it ourselves: its new eTag is no news. */
  markWritten(inspectionId: string, fileId: string, written: Written): Promise<void>
  /** It is to be read once more, and what we show of it to be written anew. */
  markUnread(inspectionId: string, fileId: string): Promise<void>
  /** Notes which of our columns the library has; where there are others than before, all evidence is to be read once more. */
  noteColumns(inspectionId: string, names: readonly string[]): Promise<void>
}

/** What was read of the columns of a file stands for this eTag of it, in the folder with this key: a move may make it evidence. */
export interface Mark {
  readonly fileId: string
  readonly eTag: string
  readonly folder: string
}

/** The file's eTag before and after, and the key of its folder. */
export interface Written {
  readonly from: string
  readonly to: string
  readonly folder: string
}

export interface Unread extends Mark {
  readonly receivedAt: Instant
  /** Its columns were read before. */
  readonly again: boolean
}
