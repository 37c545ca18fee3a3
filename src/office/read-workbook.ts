import { findHeaderRow } from './header-row.ts'
import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { partsOf } from './part-types.ts'
import { readSheet, type Sheet } from './read-sheet.ts'
import { readTextRun } from './read-text-run.ts'
import { readXml } from './read-xml.ts'
import { readTargets } from './relationships.ts'
import { readSharedStrings } from './shared-strings.ts'
import type { Tally } from './tally.ts'
import { saysDraft } from './text-marks.ts'
import { readTopRows, sharedIn, type TopRow } from './top-rows.ts'
import { attributeOf } from './xml-handlers.ts'

const BOOK = /(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template|addin)\.macroEnabled)\.main\+xml$/
const SHEET = /spreadsheetml\.worksheet\+xml$/
const STRINGS = /spreadsheetml\.sharedStrings\+xml$/
const NOTES = /spreadsheetml\.comments\+xml$/
const THREADS = /ms-excel\.threadedcomments\+xml$/i
const MOST_SHEETS = 100

/** An Excel workbook: its sheets, what they are called, their notes. One in binary parts (.xlsb) has none that are read. */
export async function readWorkbook(
  from: Package,
  types: ReadonlyMap<string, string>,
  tally: Tally,
  limits: Limits,
): Promise<void> {
  await countComments(from, types, tally, limits)
  const [book] = partsOf(types, BOOK)
  if (book === undefined) return
  const worksheets = new Set(partsOf(types, SHEET).map((name) => name.toLowerCase()))
  const listed = await listSheets(from, book, tally, limits)
  const tops: { readonly part: string; readonly hidden: boolean; readonly rows: readonly TopRow[] }[] = []
  for (const { part, hidden } of listed
    .filter((sheet) => worksheets.has(sheet.part.toLowerCase()))
    .slice(0, MOST_SHEETS)) {
    tops.push({ part, hidden, rows: await readTopRows(from, part, limits) })
  }
  const wanted = new Set(tops.flatMap(({ rows }) => sharedIn(rows)))
  const [table = ''] = partsOf(types, STRINGS)
  const strings = await readSharedStrings(from, table, { wanted, tally, limits })
  const sheets = []
  for (const { part, hidden, rows } of tops) {
    const sheet = headed({ part, hidden, rows: rows.map((row) => withWords(row, strings.words)) }, tally)
    sheets.push(await readSheet(from, sheet, { strings, tally, limits }))
  }
  tally.sheets = sheets
}

interface Listed {
  readonly part: string
  readonly hidden: boolean
}

/** In the order of their tabs; a hidden one may be hidden so well that Excel does not offer to show it. */
async function listSheets(from: Package, book: string, tally: Tally, limits: Limits): Promise<readonly Listed[]> {
  const targets = await readTargets(from, book, limits)
  const listed: Listed[] = []
  await readXml(
    from,
    book,
    {
      open(name, attributes) {
        if (name !== 'sheet') return
        const hidden = /hidden$/i.test(attributeOf(attributes, 'state'))
        if (hidden) tally.hiddenSheets += 1
        if (saysDraft(attributeOf(attributes, 'name'))) tally.draftMarks += 1
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
        listed.push({ part: targets.get(id) ?? '', hidden })
      },
    },
    limits,
  )
  return listed
}

function withWords({ ordinal, cells }: TopRow, words: ReadonlyMap<number, string>): TopRow {
  return {
    ordinal,
    cells: cells.map((cell) =>
      cell.kind === 'shared' ? { ...cell, kind: 'text', value: words.get(Number(cell.value)) ?? '' } : cell,
    ),
  }
}

/** What stands above a table, and its headings, are the sheet's titles. */
function headed({ part, hidden, rows }: Listed & { readonly rows: readonly TopRow[] }, tally: Tally): Sheet {
  const header = findHeaderRow(rows)
  const titles = rows.filter(({ ordinal }) => header === null || ordinal <= header.ordinal)
  for (const { kind, value } of titles.flatMap(({ cells }) => cells)) {
    if (kind === 'text' && saysDraft(value)) tally.draftMarks += 1
  }
  return { part, hidden, header }
}

/** A thread is kept once more as a note, for older applications. */
async function countComments(
  from: Package,
  types: ReadonlyMap<string, string>,
  tally: Tally,
  limits: Limits,
): Promise<void> {
  const count = async (parts: RegExp, element: string) => {
    let found = 0
    const run = readTextRun(tally)
    const open = (name: string) => {
      if (name === element) found += 1
    }
    const close = (name: string) => {
      if (name === element) run.end('cell')
    }
    for (const part of partsOf(types, parts)) await readXml(from, part, { open, text: run.add, close }, limits)
    return found
  }
  tally.comments += Math.max(await count(NOTES, 'comment'), await count(THREADS, 'threadedComment'))
}
