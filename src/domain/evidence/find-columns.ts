import type { ColumnCheck } from '../programme/return-checks.ts'
import type { SheetFacts } from './file-facts.ts'
import { inPlainWords } from './words-of.ts'

/** Where a sheet has a column, by any of its headings; -1 where it has none. The same heading comes before one that has more words. */
export function findColumn({ headers }: SheetFacts, headings: readonly string[]): number {
  const wanted = headings.map(inPlainWords)
  const texts = headers.map(inPlainWords)
  const same = texts.findIndex((text) => text !== '' && wanted.includes(text))
  return same >= 0 ? same : texts.findIndex((text) => wanted.some((words) => ` ${text} `.includes(` ${words} `)))
}

export function headingsOf({ name, headings = [] }: ColumnCheck): readonly string[] {
  return [name, ...headings]
}
