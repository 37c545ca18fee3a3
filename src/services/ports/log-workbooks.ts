import type { LogLine } from '../../domain/log/log-lines.ts'
import type { Day } from '../../domain/schedule/day.ts'

/** What the log to hand in says. */
export interface LogSheet {
  readonly partnership: string
  readonly asAt: Day
  readonly lines: readonly LogLine[]
}

/** Excel workbooks of the log. */
export interface LogWorkbooks {
  /** One of our own make. */
  write(log: LogSheet): Promise<Uint8Array>
  /**
   * The coordinator's template with the log's lines below its header, in its own columns; ours that it lacks are left
   * out, its others stay empty. `null` where it cannot be read, is too large, or has no header of a log.
   */
  fill(template: Uint8Array, log: LogSheet): Promise<Uint8Array | null>
  /**
   * Of all that a workbook shows: texts, formulas, looks, comments, pictures. What SharePoint writes into its properties
   * changes nothing. `null` where it cannot be read.
   */
  fingerprint(workbook: Uint8Array): Promise<string | null>
}
