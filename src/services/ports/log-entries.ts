import type { ChangeState, LogChange } from '../../domain/log/log-change.ts'
import type { LogEntry } from '../../domain/log/log-entry.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** The evidence log as far as it is ours: references, what was last read of the columns, who changed what. */
export interface LogEntries {
  /** All that ever got a reference, in order, also where the file is gone. */
  of(inspectionId: string): Promise<readonly LogEntry[]>
  byFile(inspectionId: string, fileIds: readonly string[]): Promise<readonly LogEntry[]>
  /** Gives each of these files that has no reference the next, in this order. */
  issue(inspectionId: string, fileIds: readonly string[]): Promise<void>
  /** Replaces what is kept of their columns and owners. */
  save(inspectionId: string, entries: readonly Pick<LogEntry, 'fileId' | 'columns' | 'owner'>[]): Promise<void>
  /** Those of one file, oldest first. */
  changes(inspectionId: string, fileId: string): Promise<readonly LogChange[]>
  /** Those of all files that wait, are locked, or conflict, oldest first. */
  openChanges(inspectionId: string): Promise<readonly LogChange[]>
  /** Ids are the caller's: a repeated call records nothing twice. */
  record(inspectionId: string, changes: readonly LogChange[]): Promise<void>
  settle(inspectionId: string, changeIds: readonly string[], state: ChangeState): Promise<void>
  /** Ids of files whose columns were not read since they last changed, by folder, at most so many. */
  unread(inspectionId: string, most: number): Promise<readonly Unread[]>
  /** What was read of them stands for this eTag. */
  markRead(inspectionId: string, marks: readonly Mark[]): Promise<void>
  /** We wrote it ourselves: its new eTag is no news. */
  markWritten(inspectionId: string, fileId: string, eTag: { readonly from: string; readonly to: string }): Promise<void>
}

export interface Unread {
  readonly fileId: string
  /** Key of the folder it lies in. */
  readonly folder: string
  readonly receivedAt: Instant
}

export interface Mark {
  readonly fileId: string
  readonly eTag: string
}
