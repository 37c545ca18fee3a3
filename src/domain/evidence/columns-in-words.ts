import type { ColumnCheck } from '../programme/return-checks.ts'

/** As people write columns down, one a line, with other headings by which each is known: `Designation: Job title, Role`. */
export function columnsInWords(columns: readonly ColumnCheck[]): string {
  return columns
    .map(({ name, headings = [] }) => (headings.length === 0 ? name : `${name}: ${headings.join(', ')}`))
    .join('\n')
}

export function readColumns(text: string): readonly Required<ColumnCheck>[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', headings = ''] = line.split(/:(.*)/)
    return name.trim() === '' ? [] : [{ name: name.trim(), headings: readHeadings(headings) }]
  })
}

/** `Case number, Case no` */
export function readHeadings(text: string): readonly string[] {
  return text
    .split(',')
    .map((heading) => heading.trim())
    .filter((heading) => heading !== '')
}
