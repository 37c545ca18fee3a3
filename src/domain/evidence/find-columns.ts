import type { ColumnCheck } from '../programme/return-checks.ts'
import type { SheetFacts } from './file-facts.ts'

/** Where a sheet has a column, by any of its headings; -1 where it has none. The same heading comes before one that has more words. */
export function findColumn({ headers }: SheetFacts, headings: readonly string[]): number {
  const wanted = headings.map(wordsOf)
  const texts = headers.map(wordsOf)
  const same = texts.findIndex((text) => text !== '' && wanted.includes(text))
  return same >= 0 ? same : texts.findIndex((text) => wanted.some((words) => ` ${text} `.includes(` ${words} `)))
}

export function headingsOf({ name, headings = [] }: ColumnCheck): readonly string[] {
  return [name, ...headings]
}

/** `E-mail address:` and `e mail address` are one heading. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
