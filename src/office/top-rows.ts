import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { type CellKind, readCells } from './read-cells.ts'
import { readXml } from './read-xml.ts'

/** A cell near the top of a sheet. */
export interface TopCell {
  readonly column: number
  readonly kind: CellKind
  readonly value: string
}

/** A row with something in it; `ordinal` counts all rows that the part has, from 0. */
export interface TopRow {
  readonly ordinal: number
  readonly cells: readonly TopCell[]
}

const MOST_ROWS = 50
const MOST_LOOKED_AT = 500
const MOST_CELLS = 400
const LONGEST = 200

/** Where a sheet's header row is looked for: its first rows that are not blank. */
export async function readTopRows(from: Package, sheet: string, limits: Limits): Promise<readonly TopRow[]> {
  const rows: TopRow[] = []
  let cells: TopCell[] = []
  let ordinal = 0
  const cell = (column: number, kind: CellKind, value: string) => {
    if (value.trim() !== '' && cells.length < MOST_CELLS) cells.push({ column, kind, value: value.slice(0, LONGEST) })
  }
  const row = () => {
    if (cells.length > 0 && !enough()) rows.push({ ordinal, cells })
    cells = []
    ordinal += 1
  }
  const enough = () => rows.length >= MOST_ROWS || ordinal >= MOST_LOOKED_AT
  await readXml(from, sheet, { ...readCells({ cell, row }), enough }, limits)
  return rows
}

/** Which shared strings have to be known to tell which of the rows is the header. */
export function sharedIn(rows: readonly TopRow[]): readonly number[] {
  return rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'shared').map(({ value }) => Number(value)))
}
