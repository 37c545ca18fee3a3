import type { Day } from '../schedule/day.ts'

/** What people edit about a piece of evidence, in the library's columns. */
export interface LogColumns {
  /** Numbers of quality indicators, such as `2.1`; a text that names none of them stands as it was written. */
  readonly indicators: readonly string[]
  /** Empty where nothing was written; so is `difference`. */
  readonly summary: string
  readonly difference: string
  readonly periodFrom: Day | null
  readonly periodTo: Day | null
  readonly contributedBy: Contributor | null
}

export const CONTRIBUTORS = ['council', 'board', 'third sector', 'independent'] as const
export type Contributor = (typeof CONTRIBUTORS)[number]

/** A piece of evidence: a file below an Evidence log folder. What the library shows of it that is ours is never believed. */
export interface LogEntry {
  /** Drive item id: survives renames, moves, deletion and restoration. */
  readonly fileId: string
  /** `E-017`: issued once, in order, never to another. */
  readonly reference: string
  /** As the library had them when they were last read; empty until then. */
  readonly columns: LogColumns
  /** Who took it, else who brought it. */
  readonly owner?: EntryOwner
  /** Where Waymark knows them. */
  readonly broughtBy?: EntryOwner
  readonly takenBy?: EntryOwner
}

export interface EntryOwner {
  readonly id: string
  readonly name: string
}

/** What is kept of it; its owner follows. */
export type KeptEntry = Omit<LogEntry, 'owner'>

export function logEntry(kept: KeptEntry): LogEntry {
  const owner = kept.takenBy ?? kept.broughtBy
  return { ...kept, ...(owner && { owner }) }
}

export const NO_COLUMNS: LogColumns = {
  indicators: [],
  summary: '',
  difference: '',
  periodFrom: null,
  periodTo: null,
  contributedBy: null,
}

/** @param number from 1 */
export function referenceOf(number: number): string {
  return `E-${String(number).padStart(3, '0')}`
}
