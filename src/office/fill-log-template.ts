import { type CellStyle, type CellValue, openXlsx, type Sheet, saveXlsx } from 'hucre/xlsx'
import { type LogField, valueIn } from '../domain/log/log-columns.ts'
import type { LogLine } from '../domain/log/log-lines.ts'
import { isHeader, mapHeaders } from '../domain/log/template-headers.ts'
import type { LogSheet } from '../services/ports/log-workbooks.ts'
import { appendLines, LAID_OUT } from './append-lines.ts'
import { toCell } from './log-cells.ts'
import { namePrinted } from './print-names.ts'
import { SAMPLES } from './sample-lines.ts'

/** A header stands near the top. */
const ROWS_LOOKED_AT = 30
/** Columns of a log; further ones are not looked at. */
const COLUMNS_LOOKED_AT = 60

interface Header {
  readonly sheet: Sheet
  readonly row: number
  readonly fields: readonly (LogField | null)[]
}

/**
 * Writes the lines below the template's header, each row dressed as the first one there. Other columns, sheets, looks,
 * lists, comments, pictures and print settings stay. What stood below goes, an example as it is: with its formulas, merged
 * cells and totals; and so do conditional formats by time period, which are not read. `null` where no row is such a header.
 */
export async function fillLogTemplate(template: Uint8Array, { lines }: LogSheet): Promise<Uint8Array | null> {
  const workbook = await openXlsx(template, { readStyles: true })
  const header = findHeader(workbook.sheets)
  if (!header) return null
  clearBelow(header)
  const [laid, rest] = [lines.slice(0, LAID_OUT), lines.slice(LAID_OUT)]
  for (const [at, line] of [...laid, ...(rest.length > 0 ? SAMPLES : [])].entries()) fillRow(header, at, line)
  widen(header, lines.length)
  namePrinted(workbook)
  const filled = await saveXlsx(workbook)
  if (rest.length === 0) return filled
  const sheet = workbook.sheets.indexOf(header.sheet) + 1
  return appendLines(filled, { sheet, from: header.row + laid.length + 2, fields: header.fields, lines: rest })
}

function findHeader(sheets: readonly Sheet[]): Header | null {
  for (const sheet of sheets) {
    if (sheet.hidden || sheet.veryHidden) continue
    for (const [row, values] of sheet.rows.slice(0, ROWS_LOOKED_AT).entries()) {
      const fields = mapHeaders(values.slice(0, COLUMNS_LOOKED_AT).map(headingOf))
      if (isHeader(fields)) return { sheet, row, fields }
    }
  }
  return null
}

function headingOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function clearBelow({ sheet, row }: Header): void {
  sheet.rows = sheet.rows.map((values, at) => (at > row ? values.map(() => null) : values))
  for (const [place, cell] of sheet.cells ?? []) {
    const { row: at } = placeOf(place)
    if (at > row && cell.style) sheet.cells?.set(place, { value: null, type: 'empty', style: cell.style })
    else if (at > row) sheet.cells?.delete(place)
  }
  sheet.merges = sheet.merges?.filter(({ endRow }) => endRow <= row) ?? []
}

function fillRow({ sheet, row, fields }: Header, at: number, line: LogLine): void {
  const to = row + 1 + at
  const cells = fields.map((field, column) => toCell(field && valueIn(line, field), styleAt(sheet, row, to, column)))
  const values = [...(sheet.rows[to] ?? [])]
  for (const [column, cell] of cells.entries()) {
    values[column] = cell.value
    sheet.cells ??= new Map()
    sheet.cells.set(`${to},${column}`, { type: 'empty', ...cell })
  }
  while (sheet.rows.length <= to) sheet.rows.push([])
  sheet.rows[to] = values
  // A height that fitted an example would cut off what is longer.
  sheet.rowDefs?.delete(to)
}

function styleAt(sheet: Sheet, header: number, row: number, column: number): CellStyle {
  const own = sheet.cells?.get(`${row},${column}`)?.style
  const first = sheet.cells?.get(`${header + 1},${column}`)?.style
  return own ?? first ?? { alignment: { vertical: 'top', wrapText: true } }
}

/** The filter, the table and the printed area around the header reach down to the last line. */
function widen({ sheet, row }: Header, lines: number): void {
  const last = row + 1 + Math.max(1, lines)
  const { autoFilter, pageSetup, tables } = sheet
  if (autoFilter) sheet.autoFilter = { ...autoFilter, range: reachTo(autoFilter.range, last) }
  if (pageSetup?.printArea) sheet.pageSetup = { ...pageSetup, printArea: reachTo(pageSetup.printArea, last) }
  if (!tables) return
  sheet.tables = tables.map((table) =>
    // Its totals stood among the examples.
    table.range && firstRowOf(table.range) === row + 1
      ? { ...table, range: reachTo(table.range, last), showTotalRow: false }
      : table,
  )
}

/** `A4:F12` down to this row, from 1. */
function reachTo(range: string, last: number): string {
  return range.replace(/\d+$/, (to) => String(Math.max(Number(to), last)))
}

function firstRowOf(range: string): number {
  return Number(/\d+/.exec(range)?.[0])
}

function placeOf(place: string): { readonly row: number } {
  return { row: Number(place.split(',')[0]) }
}
