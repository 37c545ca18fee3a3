import type { TopCell, TopRow } from './top-rows.ts'

/** The row whose texts name the columns. */
export interface HeaderRow {
  readonly ordinal: number
  /** The column of the first heading; 0 is A. */
  readonly first: number
  /** From there to the last heading; '' where a column has none that may be told. */
  readonly texts: readonly string[]
}

const MOST_COLUMNS = 200
const LONGEST = 80
/** Of the most texts in any row: a row of data may have one beside the table. */
const NEARLY_ALL = 0.75

/**
 * The first row with nearly as many texts as any, and with two at least: titles above a table have fewer.
 * @param rows with the words of shared strings put in
 */
export function findHeaderRow(rows: readonly TopRow[]): HeaderRow | null {
  const counted = rows.map((row) => ({ row, texts: row.cells.filter(isText) }))
  const most = Math.max(0, ...counted.map(({ texts }) => texts.length))
  const needed = Math.max(2, most * NEARLY_ALL)
  const found = counted.find(({ texts }) => texts.length >= needed)
  return found ? describe(found.row.ordinal, found.texts) : null
}

function describe(ordinal: number, cells: readonly TopCell[]): HeaderRow {
  const first = Math.min(...cells.map(({ column }) => column))
  const last = Math.min(Math.max(...cells.map(({ column }) => column)), first + MOST_COLUMNS - 1)
  const texts: string[] = new Array(last - first + 1).fill('')
  for (const { column, value } of cells) if (column <= last) texts[column - first] = asHeading(value)
  return { ordinal, first, texts }
}

function isText({ kind, value }: TopCell): boolean {
  return kind === 'text' && value.trim() !== ''
}

/** Only what reads as a heading is kept: nothing long, and no number that could be somebody's. */
function asHeading(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > LONGEST || /\d{6}/.test(line.replace(/[ /.-]/g, '')) || line.includes('@') ? '' : line
}
