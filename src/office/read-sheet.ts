import type { SheetFacts } from '../domain/evidence/file-facts.ts'
import { hashValue, type ValueHash } from './hash-value.ts'
import type { HeaderRow } from './header-row.ts'
import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { type CellKind, readCells } from './read-cells.ts'
import { readTextRun } from './read-text-run.ts'
import { readXml } from './read-xml.ts'
import { createSeenValues } from './seen-values.ts'
import type { SharedStrings } from './shared-strings.ts'
import type { Tally } from './tally.ts'
import { saysDraft } from './text-marks.ts'

export interface Sheet {
  readonly part: string
  readonly hidden: boolean
  readonly header: HeaderRow | null
}

/** Counts the rows below a sheet's header, and under each heading what is blank and what is repeated; tallies what is written. */
export async function readSheet(
  from: Package,
  { part, hidden, header }: Sheet,
  { strings, tally, limits }: { readonly strings: SharedStrings; readonly tally: Tally; readonly limits: Limits },
): Promise<SheetFacts> {
  const columns = countColumns(header)
  const write = readTextRun(tally)
  const hash: ValueHash = { low: 0, high: 0 }
  const cell = (column: number, kind: CellKind, value: string) => {
    if (kind === 'shared') strings.hashOf(Number(value), hash)
    else hashValue(value, hash)
    columns.cell(column, hash)
    // Shared strings were looked at where they are kept; of numbers only those of ten digits matter.
    if (kind !== 'text' && !(kind === 'number' && value.length === 10)) return
    write.add(value)
    write.end('cell')
  }
  const formula = (code: string) => {
    write.add(code)
    write.end('cell')
  }
  const margin = (text: string) => {
    if (saysDraft(withoutCodes(text))) tally.draftMarks += 1
  }
  await readXml(from, part, readCells({ cell, row: columns.row, formula, margin }), limits)
  return { hidden, headers: header?.texts ?? [], ...columns.counts() }
}

function countColumns(header: HeaderRow | null) {
  const { ordinal: headerAt = -1, first = 0, texts = [] } = header ?? {}
  const filled = texts.map(() => 0)
  const repeated = texts.map(() => 0)
  /** A file may give the same cell twice: the first counts. */
  const filledIn = texts.map(() => -1)
  const seen = createSeenValues()
  let ordinal = 0
  let rows = 0
  let blank = true
  return {
    cell(column: number, value: ValueHash) {
      if (ordinal <= headerAt || value.high === 0) return
      blank = false
      const at = column - first
      const before = filled[at]
      if (before === undefined || filledIn[at] === ordinal) return
      filledIn[at] = ordinal
      filled[at] = before + 1
      if (seen.isSecond(at, value)) repeated[at] = (repeated[at] ?? 0) + 1
    },
    row() {
      if (!blank) rows += 1
      blank = true
      ordinal += 1
    },
    counts: () => ({ rows, empty: filled.map((count) => rows - count), repeated }),
  }
}

/** Where on the page, font, size and colour (ECMA-376 part 1, 18.3.1.39). */
function withoutCodes(text: string): string {
  return text.replace(/&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Za-z])/g, ' ')
}
