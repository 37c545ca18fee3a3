import { dateInWords, daysInWords } from '../schedule/day-in-words.ts'
import type { LogColumns } from './log-entry.ts'

/** `1 April 2026 to 31 January 2027`, `from 1 April 2026`; empty where neither day is given. */
export function periodInWords({ periodFrom, periodTo }: Pick<LogColumns, 'periodFrom' | 'periodTo'>): string {
  if (periodFrom && periodTo) return daysInWords(periodFrom, periodTo)
  if (periodFrom) return `from ${dateInWords(periodFrom)}`
  return periodTo ? `until ${dateInWords(periodTo)}` : ''
}
