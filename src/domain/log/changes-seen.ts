import type { LogChange, LogColumn, LogValue } from './log-change.ts'
import type { LogColumns } from './log-entry.ts'
import { isSameValue } from './same-value.ts'

export interface ColumnChange {
  readonly column: LogColumn
  readonly from: LogValue
  readonly to: LogValue
}

/**
 * What somebody changed in SharePoint since we last read: but for what we wrote ourselves and had no receipt of.
 * @param open changes of this file that are not written, as far as we know
 */
export function changesSeen(
  before: LogColumns,
  now: LogColumns,
  open: readonly Pick<LogChange, 'column' | 'to'>[],
): readonly ColumnChange[] {
  return columnsOf(now).flatMap((column) => {
    const [from, to] = [before[column], now[column]]
    const isOurs = open.some((change) => change.column === column && isSameValue(change.to, to))
    return isSameValue(from, to) || isOurs ? [] : [{ column, from, to }]
  })
}

export function columnsOf(columns: LogColumns): readonly LogColumn[] {
  return Object.keys(columns) as LogColumn[]
}
