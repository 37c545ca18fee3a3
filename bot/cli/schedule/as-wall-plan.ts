import { type CellStyle, type MergeRange, writeXlsx } from 'hucre/xlsx'
import { dayInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { printNames } from '../../../src/office/print-names.ts'
import type { Plan } from './plan.ts'
import { COLUMNS, type Column, listWallPlanRows, type WallPlanRow } from './wall-plan-rows.ts'
import { bodyStyle, HEADING, NOTE, TITLE } from './wall-plan-style.ts'
import { wrapText } from './wrap-text.ts'

/** Column heads, and widths in characters of the default font. */
const HEADS: readonly (readonly [Column | 'phase', string, number])[] = [
  ['phase', 'Phase', 14],
  ['week', 'Week', 6],
  ['monday', 'Monday', 16],
  ['handIn', 'We hand in', 44],
  ['act', 'We do', 52],
  ['meet', 'Meetings', 34],
  ['receive', 'The inspection team', 48],
  ['windows', 'Open for a while', 60],
  ['off', 'Holidays', 22],
]
const SHEET = 'Wall plan'
const HEAD_ROWS = 3
/** Height of a line of the body's 9-point text, in points, and how many of its characters fit one of width. */
const LINE = 12
const CHARACTERS_PER_WIDTH = 1.2

/** An Excel workbook whose one sheet prints on one A3 page: a week a row. */
export function writeWallPlan(plan: Plan): Promise<Uint8Array> {
  const rows = listWallPlanRows(plan)
  const texts = [
    [plan.programme.title],
    [
      `Notified ${dayInWords(plan.calendar.notified)}   ·   * the guide gives no time, or only the week (then Friday)   ·   ? may apply   ·   holidays: Scottish bank holidays and those added`,
    ],
    HEADS.map(([, head]) => head),
    ...rows.map((row) => [row.phase, ...COLUMNS.map((column) => row.cells[column].join('\n'))]),
  ]
  const styles = [
    [TITLE],
    [NOTE],
    HEADS.map(() => HEADING),
    ...rows.map((row) => HEADS.map(([id]) => bodyStyle(id, row))),
  ]
  return writeXlsx({
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { title: plan.programme.title, creator: 'Waymark' },
    namedRanges: printNames(SHEET, { printTitlesRow: `$1:$${HEAD_ROWS}` }),
    sheets: [
      {
        name: SHEET,
        columns: HEADS.map(([, , width]) => ({ width })),
        rows: texts,
        cells: styleCells(texts, styles),
        rowDefs: new Map([[0, { height: 26 }], [1, { height: 16 }], [2, { height: 18 }], ...rows.map(heightOf)]),
        merges: [...[0, 1].map(acrossPage), ...mergePhases(rows)],
        freezePane: { rows: HEAD_ROWS },
        pageSetup: {
          paperSize: 'a3',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 1,
          margins: { top: 0.3, bottom: 0.3, left: 0.3, right: 0.3, header: 0, footer: 0 },
          horizontalCentered: true,
        },
      },
    ],
  })
}

function styleCells(texts: readonly (readonly string[])[], styles: readonly (readonly CellStyle[])[]) {
  return new Map(
    styles.flatMap((row, r) => row.map((style, c) => [`${r},${c}`, { value: texts[r]?.[c] ?? '', style }] as const)),
  )
}

function heightOf(row: WallPlanRow, index: number) {
  const lines = HEADS.map(([id, , width]) => {
    // A phase's name runs down over all of its weeks.
    const texts = id === 'phase' ? [] : row.cells[id]
    return texts.flatMap((text) => wrapText(text, Math.floor(width * CHARACTERS_PER_WIDTH))).length
  })
  return [HEAD_ROWS + index, { height: Math.max(1, ...lines) * LINE + 3 }] as const
}

function acrossPage(row: number): MergeRange {
  return { startRow: row, endRow: row, startCol: 0, endCol: HEADS.length - 1 }
}

function mergePhases(rows: readonly WallPlanRow[]): readonly MergeRange[] {
  const starts = rows.flatMap(({ phase }, index) => (phase !== rows[index - 1]?.phase ? [index] : []))
  return starts
    .map((start, nth) => ({ start, end: (starts[nth + 1] ?? rows.length) - 1 }))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ startRow: HEAD_ROWS + start, endRow: HEAD_ROWS + end, startCol: 0, endCol: 0 }))
}
