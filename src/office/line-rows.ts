import { type Cell, colToLetter } from 'hucre/xlsx'
import { type LogField, valueIn } from '../domain/log/log-columns.ts'
import type { LogLine } from '../domain/log/log-lines.ts'
import { toCell } from './log-cells.ts'
import { sampleOf } from './sample-lines.ts'

/** Lines that follow one another in a sheet. */
export interface LineRows {
  readonly lines: readonly LogLine[]
  /** Row of the first, from 1. */
  readonly from: number
  /** What each column holds, from A on. */
  readonly fields: readonly (LogField | null)[]
}

/** How cells are dressed, and what a day is to this workbook. */
export interface Dress {
  /** Number of the style by column and by sample; empty where it has none. */
  readonly styles: readonly (readonly string[])[]
  /** Added to days since 1970. */
  readonly dayZero: number
}

export interface Link {
  readonly ref: string
  readonly url: string
}

/** A cell and where it stands: `C7`. */
interface PlacedCell {
  readonly ref: string
  readonly column: number
  readonly cell: Partial<Cell>
}

/** Each line as a row of SpreadsheetML. */
export function* rowsInXml({ lines, from, fields }: LineRows, dress: Dress): Generator<string> {
  for (const [at, line] of lines.entries()) {
    const cells = fields.map((field, column) => cellInXml(placeCell(line, from + at, field, column), dress))
    yield `<row r="${from + at}">${cells.join('')}</row>`
  }
}

/** Addresses that the lines lead to, with the cell that each is in. */
export function* linksIn({ lines, from, fields }: LineRows, most: number): Generator<Link> {
  const columns = [...fields.entries()].filter(([, field]) => field === 'title' || field === 'link')
  let left = most
  for (const [at, line] of lines.entries()) {
    for (const [column, field] of columns) {
      const { ref, cell } = placeCell(line, from + at, field, column)
      const url = cell.hyperlink?.target
      if (url === undefined) continue
      if (left === 0) return
      left -= 1
      yield { ref, url }
    }
  }
}

export function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function placeCell(line: LogLine, row: number, field: LogField | null, column: number): PlacedCell {
  return { ref: `${colToLetter(column)}${row}`, column, cell: toCell(field && valueIn(line, field)) }
}

function cellInXml({ ref, column, cell }: PlacedCell, { styles, dayZero }: Dress): string {
  const style = styles[column]?.[sampleOf(cell)] ?? ''
  const opening = `<c r="${ref}"${style === '' ? '' : ` s="${style}"`}`
  const { value } = cell
  if (value instanceof Date) return `${opening}><v>${value.getTime() / 86_400_000 + dayZero}</v></c>`
  if (typeof value !== 'string') return `${opening}/>`
  return `${opening} t="inlineStr"><is><t xml:space="preserve">${inXml(value)}</t></is></c>`
}
