import type { Instant } from '../schedule/day.ts'
import type { LogColumns } from './log-entry.ts'

export type LogColumn = keyof LogColumns
export type LogValue = LogColumns[LogColumn]

/** One column of one piece of evidence, from one value to another. All are kept. */
export interface LogChange {
  readonly id: string
  readonly fileId: string
  readonly column: LogColumn
  /** What whoever changed it saw there before. */
  readonly from: LogValue
  readonly to: LogValue
  readonly at: Instant
  readonly by: LogActor
  readonly state: ChangeState
}

/** `library`: somebody in SharePoint, and nobody knows who. */
export type LogActor = { readonly person: string; readonly name: string } | 'library'

/**
 * `waiting`: kept, and not in the library yet. `locked`: likewise, until somebody closes the file. `written`: the library
 * has or had it. `conflict`: the same column was changed in the library meanwhile, and somebody is to choose. `dropped`:
 * somebody chose the other. `refused`: the library does not take it.
 */
export type ChangeState = 'waiting' | 'locked' | 'written' | 'conflict' | 'dropped' | 'refused'
