import type { Instant } from '../schedule/day.ts'
import { EVIDENCE_LOG, EVIDENCE_LOG_BESIDE } from './evidence-log-file.ts'

/** What is known of the log's workbook in the library. Digests are of plain data, and of what a workbook shows. */
export interface LogKeeping {
  /** What the last one said, as a digest; `null` before the first. */
  readonly said: string | null
  readonly writtenAt: Instant | null
  /** The one that Waymark keeps up; `null` where people took it elsewhere, deleted or changed it. */
  readonly written: WrittenLog | null
  /** Noted before it is written: whether it arrived is not known. */
  readonly begun: LogAttempt | null
  /** One that Waymark wrote and a person changed since, as it was when that was seen. */
  readonly theirs: WrittenLog | null
  /** What a person answered to the question which of the two is kept; `null` while it is open, or there is none. */
  readonly choice: LogChoice | null
  readonly template: LogTemplate | null
  /** Why the last attempt came to nothing. */
  readonly waits: 'open in Excel' | 'refused' | null
}

export type LogChoice = 'ours' | 'theirs'

export interface LogFile {
  readonly itemId: string
  readonly name: string
  readonly cTag: string
  readonly webUrl: string
}

export interface WrittenLog extends LogFile {
  /** Of all that it shows: SharePoint may write into its properties, which moves its tags. */
  readonly shows: string
}

export interface LogAttempt {
  readonly name: string
  readonly shows: string
  readonly said: string
}

/** A person's workbook that is named as the log is. */
export interface LogTemplate extends Pick<LogFile, 'itemId' | 'name' | 'cTag'> {
  /** `null` where it cannot be read. */
  readonly shows: string | null
  /** Whether it could be filled; `null` before it was tried. */
  readonly fits: boolean | null
}

export const NOTHING_KEPT: LogKeeping = {
  said: null,
  writtenAt: null,
  written: null,
  begun: null,
  theirs: null,
  choice: null,
  template: null,
  waits: null,
}

/** Somebody has to say which of two is kept. */
export function asksWhich({ theirs, choice }: LogKeeping): boolean {
  return theirs !== null && choice === null
}

/** The log's own name, or where that is taken one that says whose it is. Names are the same in capitals. */
export function freeName(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const names = [EVIDENCE_LOG, EVIDENCE_LOG_BESIDE]
  for (let number = 2; ; number += 1) {
    const free = names.find((name) => !used.has(name.toLowerCase()))
    if (free) return free
    names.push(EVIDENCE_LOG_BESIDE.replace(')', ` ${number})`))
  }
}
