import type { Cell, CellStyle, CellValue } from 'hucre/xlsx'
import type { LineValue } from '../domain/log/log-columns.ts'

/** Most characters that Excel keeps in a cell. */
const LONGEST = 32_767
/** Most characters of an address that Excel follows. */
const LONGEST_LINK = 2_079

const DATE_FORMAT = 'd mmmm yyyy'
const LINK_FONT = { color: { rgb: '0563C1' }, underline: 'single' } as const

/** A value as a cell: days as dates, all else as text, which Excel never takes for a formula. */
export function toCell(value: LineValue, style: CellStyle = {}): Partial<Cell> & { readonly value: CellValue } {
  if (value === null) return { value: null, type: 'empty', style }
  if ('day' in value) return { value: dateOf(value.day), type: 'date', style: { ...style, numFmt: DATE_FORMAT } }
  const text = toText(value.text)
  const target = value.url && value.url.length <= LONGEST_LINK ? { hyperlink: { target: value.url } } : {}
  // Where a template sets no font of its own, half a one would replace all of it.
  const font = target.hyperlink && style.font ? { font: { ...style.font, ...LINK_FONT } } : {}
  return { value: text, type: 'string', style: { ...style, ...font, ...asTyped(text) }, ...target }
}

/** Excel counts days without a zone; hucre takes them from midnight in UTC. */
function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Stays text when somebody edits the cell, too. Not for all: Excel shows long texts of that format as ####. */
function asTyped(text: string): CellStyle {
  return /^[=+\-@\t]/.test(text) && text.length < 255 ? { numFmt: '@' } : {}
}

/** What XML and Excel can hold, with Excel's own escapes (ECMA-376 part 1, 22.9.2.19) escaped. */
export function toText(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '')
  const short = clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1).toWellFormed()}…`
  return short.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
}
