import type { Day } from '../schedule/day.ts'
import type { LogLine } from './log-lines.ts'
import { periodInWords } from './period-in-words.ts'

/** What a column of a log can hold. `period` and `link` are only in templates that have one column for it. */
export type LogField = Exclude<keyof LogLine, 'url'> | 'period' | 'link'

export type LineValue = { readonly text: string; readonly url?: string } | { readonly day: Day } | null

/** Columns of our own workbook, with their width in characters. */
export const LOG_COLUMNS: readonly { readonly field: LogField; readonly head: string; readonly width: number }[] = [
  { field: 'indicator', head: 'Quality indicator', width: 22 },
  { field: 'reference', head: 'Reference', width: 10 },
  { field: 'title', head: 'Evidence', width: 30 },
  { field: 'summary', head: 'Summary', width: 40 },
  { field: 'difference', head: 'What difference it made for people', width: 40 },
  { field: 'periodFrom', head: 'Period from', width: 13 },
  { field: 'periodTo', head: 'Period to', width: 13 },
  { field: 'contributedBy', head: 'Contributed by', width: 13 },
  { field: 'indicators', head: 'All its indicators', width: 11 },
  { field: 'owner', head: 'Owner', width: 16 },
  { field: 'received', head: 'Date received', width: 13 },
]

/** What a line says in a column; `null`: nothing. */
export function valueIn(line: LogLine, field: LogField): LineValue {
  switch (field) {
    case 'title':
      return { text: line.title, ...(line.url && { url: line.url }) }
    case 'link':
      return line.url ? { text: line.url, url: line.url } : null
    case 'period':
      return textOrNothing(periodInWords(line))
    case 'periodFrom':
    case 'periodTo':
    case 'received':
      return line[field] === null ? null : { day: line[field] }
    default:
      return textOrNothing(line[field])
  }
}

function textOrNothing(text: string): LineValue {
  return text === '' ? null : { text }
}
