import { inFigures } from '../notice/counted.ts'
import type { WorkbookChecks } from '../programme/return-checks.ts'
import { type Asked, expectedRows } from './checks-for.ts'
import type { Noticed } from './content-findings.ts'
import type { FileFacts, SheetFacts } from './file-facts.ts'
import { findColumn, headingsOf } from './find-columns.ts'

/** What the rules of a workbook found in it. */
export interface WorkbookFound {
  /** `100 of 100 rows`; absent where there is no sheet to count. */
  readonly counted?: string
  readonly noticed: readonly Noticed[]
}

/** Looks at counts and column names alone: never at a cell. */
export function checkWorkbook({ sheets = [] }: FileFacts, checks: WorkbookChecks, asked: Asked): WorkbookFound {
  const sheet = sheetToCheck(sheets, checks)
  if (!sheet) return { noticed: [] }
  const expected = expectedRows(checks.rows ?? [], asked)
  const marked = checks.marked && noticeMarked(sheets, checks.marked, asked)
  return {
    counted: marked?.counted ?? countedRows(sheet.rows, expected),
    noticed: [
      ...noticeRows(sheet.rows, expected),
      ...noticeColumns(sheet, checks),
      ...noticeCaseNumbers(sheet, checks.caseNumber ?? []),
      ...(marked?.noticed ?? []),
    ],
  }
}

/** The one with most of the columns that are looked for, and of those the longest; hidden ones only where no other is. */
function sheetToCheck(sheets: readonly SheetFacts[], checks: WorkbookChecks): SheetFacts | undefined {
  const wanted = [...checks.columns.map(headingsOf), ...(checks.caseNumber ? [checks.caseNumber] : [])]
  const shown = sheets.filter(({ hidden }) => !hidden)
  const found = (sheet: SheetFacts) => wanted.filter((headings) => findColumn(sheet, headings) >= 0).length
  return (shown.length > 0 ? shown : sheets).toSorted((a, b) => found(b) - found(a) || b.rows - a.rows)[0]
}

function countedRows(rows: number, expected: number | null): string {
  return expected === null ? inFigures(rows, 'row') : `${rows} of ${inFigures(expected, 'row')}`
}

function noticeRows(rows: number, expected: number | null): readonly Noticed[] {
  if (expected === null || rows === expected) return []
  const counted = countedRows(rows, expected)
  return rows < expected
    ? [{ code: 'rows too few', count: expected - rows, line: `${counted}. Add what is missing.` }]
    : [{ code: 'rows too many', count: rows - expected, line: `${counted}. Take out what is too many.` }]
}

function noticeColumns(sheet: SheetFacts, { columns }: WorkbookChecks): readonly Noticed[] {
  const places = columns.map((column) => ({ name: column.name, at: findColumn(sheet, headingsOf(column)) }))
  const missing = places.filter(({ at }) => at < 0).map(({ name }) => `“${name}”`)
  const empty = places.flatMap(({ name, at }) => {
    const count = sheet.empty[at] ?? 0
    if (count === 0) return []
    const line = `${inFigures(count, 'row')} ${count === 1 ? 'has' : 'have'} nothing under “${name}”. Fill in what is missing.`
    return [{ code: 'cells empty', count, line } as const]
  })
  if (missing.length === 0) return empty
  const line = `The workbook has no column ${missing.join(', ')}. Add it, or use the inspectors’ template.`
  return [{ code: 'column missing', count: missing.length, line }, ...empty]
}

/** Where no column is known by its heading, nothing is said: the coordinator may name it in the settings. */
function noticeCaseNumbers(sheet: SheetFacts, headings: readonly string[]): readonly Noticed[] {
  const at = findColumn(sheet, headings)
  const repeated = sheet.repeated[at] ?? 0
  const missing = sheet.empty[at] ?? 0
  const found: Noticed[] = []
  if (repeated > 0) {
    const line = `${inFigures(repeated, 'case number')} ${repeated === 1 ? 'stands' : 'stand'} there more than once. Leave each once.`
    found.push({ code: 'case number repeated', count: repeated, line })
  }
  if (missing > 0) {
    const line = `${inFigures(missing, 'row')} ${missing === 1 ? 'has' : 'have'} no case number. Fill in what is missing.`
    found.push({ code: 'case number missing', count: missing, line })
  }
  return found
}

/** Rows that have something in the column by which they are marked. */
function noticeMarked(
  sheets: readonly SheetFacts[],
  { headings, rows }: NonNullable<WorkbookChecks['marked']>,
  asked: Asked,
): WorkbookFound {
  const expected = expectedRows([rows], asked)
  const name = headings[0] ?? ''
  const sheet = sheets.find((one) => findColumn(one, headings) >= 0)
  if (!sheet) {
    const line = `No column is headed “${name}”. Mark the cases there${expected === null ? '' : `, ${expected} of them`}.`
    return { noticed: [{ code: 'good practice cases', count: 0, line }] }
  }
  const marked = sheet.rows - (sheet.empty[findColumn(sheet, headings)] ?? 0)
  const counted = expected === null ? inFigures(marked, 'case') : `${marked} of ${inFigures(expected, 'case')}`
  if (expected === null || marked === expected) return { counted, noticed: [] }
  const line = `${counted} marked under “${name}”. Mark ${expected}, no more and no fewer.`
  return { counted, noticed: [{ code: 'good practice cases', count: marked, line }] }
}
