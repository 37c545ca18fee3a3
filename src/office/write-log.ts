import { type CellStyle, colToLetter, writeXlsx } from 'hucre/xlsx'
import { LOG_COLUMNS, valueIn } from '../domain/log/log-columns.ts'
import { dateInWords } from '../domain/schedule/day-in-words.ts'
import type { LogSheet } from '../services/ports/log-workbooks.ts'
import { appendLines, LAID_OUT } from './append-lines.ts'
import { toCell, toText } from './log-cells.ts'
import { printNames } from './print-names.ts'
import { SAMPLES } from './sample-lines.ts'

const SHEET = 'Evidence log'
const HEADS = 1
const FONT = { name: 'Calibri', size: 10 }
const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
  border: { bottom: { style: 'thin', color: { rgb: '5B6B7B' } } },
  alignment: { vertical: 'center', wrapText: true },
}
const BODY: CellStyle = {
  font: FONT,
  border: { bottom: { style: 'hair', color: { rgb: 'B8C2CC' } } },
  alignment: { vertical: 'top', wrapText: true },
}

/** A workbook of one sheet: header row frozen and on every printed page, as wide as an A3 page that lies. */
export async function writeLog(log: LogSheet): Promise<Uint8Array> {
  const [laid, rest] = [log.lines.slice(0, LAID_OUT), log.lines.slice(LAID_OUT)]
  if (rest.length === 0) return layOut(log, laid)
  const frame = await layOut(log, [...laid, ...SAMPLES])
  const fields = LOG_COLUMNS.map(({ field }) => field)
  return appendLines(frame, { sheet: 1, from: HEADS + laid.length + 1, fields, lines: rest })
}

/** @param shown the lines that are in it by now */
function layOut({ partnership, asAt, lines }: LogSheet, shown: LogSheet['lines']): Promise<Uint8Array> {
  const heads = LOG_COLUMNS.map(({ head }) => toCell({ text: head }, HEADING))
  const table = [heads, ...shown.map((line) => LOG_COLUMNS.map(({ field }) => toCell(valueIn(line, field), BODY)))]
  const when = new Date(`${asAt}T00:00:00Z`)
  return writeXlsx({
    defaultFont: FONT,
    properties: { title: toText(`Evidence log, ${partnership}`), creator: 'Waymark', created: when, modified: when },
    namedRanges: printNames(SHEET, { printTitlesRow: '$1:$1' }),
    sheets: [
      {
        name: SHEET,
        columns: LOG_COLUMNS.map(({ width }) => ({ width })),
        rows: table.map((row) => row.map(({ value }) => value)),
        cells: new Map(table.flatMap((row, r) => row.map((cell, c) => [`${r},${c}`, cell] as const))),
        rowDefs: new Map([[0, { height: 30 }]]),
        freezePane: { rows: HEADS },
        autoFilter: { range: `A1:${colToLetter(LOG_COLUMNS.length - 1)}${HEADS + lines.length}` },
        pageSetup: {
          ...{ paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
          margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: footer(partnership, asAt) },
      },
    ],
  })
}

/** An ampersand begins a code of Excel's there; 255 characters are the most. */
function footer(partnership: string, asAt: string): string {
  const name = toText(partnership).replace(/\s+/g, ' ').slice(0, 100).replaceAll('&', '&&')
  return `&LEvidence log, ${name}, as at ${dateInWords(asAt)}&RPage &P of &N`
}
