import { capitalise } from '../notice/counted.ts'
import { isDay } from '../schedule/day.ts'
import { dateInWords } from '../schedule/day-in-words.ts'
import type { LogColumn, LogValue } from './log-change.ts'

/** A column's value as people read it; `nothing` where it has none. */
export function valueInWords(column: LogColumn, value: LogValue): string {
  if (value === null || value.length === 0) return 'nothing'
  if (typeof value !== 'string') return value.join(', ')
  if (column === 'contributedBy') return capitalise(value)
  return (column === 'periodFrom' || column === 'periodTo') && isDay(value) ? dateInWords(value) : value
}
