import type { CellStyle, FillStyle } from 'hucre'
import type { Column, WallPlanRow } from './wall-plan-rows.ts'

const INK = '1F2A37'
const ACCENT = '0F5C6E'
const HAIRLINE = { style: 'thin', color: { rgb: 'C9D1D9' } } as const

export const TITLE: CellStyle = {
  font: { size: 18, bold: true, color: { rgb: ACCENT } },
  alignment: { vertical: 'center' },
}

export const NOTE: CellStyle = { font: { size: 10, color: { rgb: INK } }, alignment: { vertical: 'center' } }

export const HEADING: CellStyle = {
  font: { size: 10, bold: true, color: { rgb: 'FFFFFF' } },
  fill: solid(ACCENT),
  alignment: { vertical: 'center' },
}

/** One accent for what must be handed in; grey for a week that does not count; amber for days off. */
export function bodyStyle(column: Column | 'phase', { paused }: WallPlanRow): CellStyle {
  const strong = column === 'phase' || column === 'week' || column === 'handIn'
  const colour = column === 'off' ? '9A4A00' : column === 'handIn' ? ACCENT : INK
  return {
    font: { size: 9, bold: strong, color: { rgb: colour } },
    alignment: { vertical: 'top', wrapText: true },
    border: { top: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE, right: HAIRLINE },
    ...(paused && column !== 'phase' && { fill: solid('E5E7EB') }),
  }
}

function solid(rgb: string): FillStyle {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } }
}
