import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { CHI_NUMBER } from './support/a-chi-number.ts'
import { factsOf } from './support/facts-of.ts'
import { streamLargeWorkbook } from './support/large-workbook.ts'
import { makeWorkbook, TRACKER, type WorkbookSheet } from './support/make-workbook.ts'

const HEADINGS = ['Case number', 'Area', 'Good practice'] as const

function cases(...rows: WorkbookSheet['rows']): WorkbookSheet {
  return { name: 'Cases', rows: [HEADINGS, ...rows] }
}

describe('a workbook', () => {
  test.each([{}, { inline: true }] as const)(
    'with nothing wrong is told by its headings and counts: %j',
    async (how) => {
      expect(await factsOf(makeWorkbook(how), 'xlsx')).toMatchObject({
        ...{ format: 'workbook', macros: false, comments: 0, hiddenSheets: 0, authorNames: 0, draftMarks: 0 },
        ...{ placeholders: 0, chiNumbers: 0 },
        sheets: [{ hidden: false, headers: HEADINGS, rows: 4, empty: [0, 0, 0], repeated: [0, 2, 1] }],
      })
    },
  )

  test('hidden sheets are counted, however well they are hidden', async () => {
    const sheets = [
      TRACKER,
      { ...TRACKER, name: 'a', state: 'hidden' },
      { ...TRACKER, name: 'b', state: 'veryHidden' },
    ] as const
    const facts = await factsOf(makeWorkbook({ sheets }), 'xlsx')
    expect(facts).toMatchObject({ hiddenSheets: 2, sheets: [{ hidden: false }, { hidden: true }, { hidden: true }] })
  })

  test.each([
    ['a number twice', cases([1, 'N', 'Y'], [2, 'S', 'Y'], [1, 'E', 'Y']), [1, 0, 1]],
    [
      'a number three times, which is one that is repeated',
      cases([1, 'a', 'b'], [1, 'c', 'd'], [1, 'e', 'f']),
      [1, 0, 0],
    ],
    ['as a number and as a text', cases([12, 'a', 'b'], ['12', 'c', 'd']), [1, 0, 0]],
    ['in capitals and with blanks', cases(['ab1', 'a', 'b'], [' AB1 ', 'c', 'd']), [1, 0, 0]],
    ['the same in another column, which is none', cases([1, 2, 3], [2, 3, 1], [3, 1, 2]), [0, 0, 0]],
    ['nothing twice, which is none', cases([1, null, 'x'], [2, null, 'y']), [0, 0, 0]],
  ])('repeated values: %s', async (_what, sheet, repeated) => {
    expect(await factsOf(makeWorkbook({ sheets: [sheet] }), 'xlsx')).toMatchObject({ sheets: [{ repeated }] })
  })

  test('blank cells are counted in the rows that have anything in them', async () => {
    const sheet = cases([1, 'N', null], [], [2, null, null], [null, '  ', null], [3, 'S', 'Y'], [null, null, null])
    const facts = await factsOf(makeWorkbook({ sheets: [sheet] }), 'xlsx')
    expect(facts).toMatchObject({ sheets: [{ rows: 3, empty: [0, 1, 2] }] })
  })

  test.each([
    [
      'titles above it',
      [['Case tracker'], ['Partnership', 'Anytown'], [], ['Case', 'Area', 'Worker'], [1, 'N', 'x']],
      ['Case', 'Area', 'Worker'],
      1,
    ],
    [
      'a row of data that has a text beside the table',
      [
        ['Case', 'Area', 'Age', 'Team'],
        ['a', 'b', 'c', 'd', 'e'],
      ],
      ['Case', 'Area', 'Age', 'Team'],
      1,
    ],
    [
      'a column without a heading',
      [
        ['Case', null, 'Area', 'Team'],
        [1, 2, 3, 4],
      ],
      ['Case', '', 'Area', 'Team'],
      1,
    ],
    [
      'columns that begin further right',
      [
        [null, 'Case', 'Area'],
        [null, 1, 'N'],
      ],
      ['Case', 'Area'],
      1,
    ],
    [
      'numbers alone',
      [
        [1, 2],
        [3, 4],
      ],
      [],
      2,
    ],
    ['nothing at all', [], [], 0],
  ] as const)('its headings are found with %s', async (_what, rows, headers, count) => {
    const facts = await factsOf(makeWorkbook({ sheets: [{ name: 'Cases', rows }] }), 'xlsx')
    expect(facts).toMatchObject({ sheets: [{ headers, rows: count }] })
  })

  test.each(['Jane Example 01/02/1950', 'a.writer@example.org', CHI_NUMBER, 'x'.repeat(81)])(
    'a heading that reads as something else is not kept: %s',
    async (text) => {
      const facts = await factsOf(
        makeWorkbook({
          sheets: [
            {
              name: 'Cases',
              rows: [
                [text, 'Area'],
                [1, 2],
              ],
            },
          ],
        }),
        'xlsx',
      )
      expect(facts).toMatchObject({ sheets: [{ headers: ['', 'Area'] }] })
    },
  )

  test.each([
    ['a text', [CHI_NUMBER]],
    ['a number', [3112990005]],
    ['a note', [`seen ${CHI_NUMBER} today`]],
  ])('numbers in the form of a CHI number: %s', async (_what, row) => {
    for (const how of [{}, { inline: true }] as const) {
      expect(await factsOf(makeWorkbook({ sheets: [cases(row)], ...how }), 'xlsx')).toMatchObject({ chiNumbers: 1 })
    }
  })

  test.each([
    ['its name', { ...TRACKER, name: 'DRAFT cases' }],
    ['its printed header', { ...TRACKER, header: '&L&"Arial,Bold"&14DRAFT&RPage &P' }],
    ['a title above its table', { ...TRACKER, rows: [['Draft tracker'], ...TRACKER.rows] }],
  ])('a mark of a draft in %s', async (_where, sheet) => {
    expect(await factsOf(makeWorkbook({ sheets: [sheet] }), 'xlsx')).toMatchObject({ draftMarks: 1 })
  })

  test('macros, notes, links, names and what is left to be filled in', async () => {
    const sheet = { ...cases(['[insert number]', 'N', 'Y']), comments: ['why?'] }
    const links = ['file:///C:/Users/writer/a.xlsx', 'https://example.sharepoint.com/sites/council/b.xlsx']
    const facts = await factsOf(makeWorkbook({ sheets: [sheet], links, macros: true, author: 'A. Writer' }), 'xlsx')
    expect(facts).toMatchObject({ macros: true, comments: 1, authorNames: 1, placeholders: 1 })
    expect(facts.links).toEqual({ total: 2, localPaths: 1, otherSites: 1, mail: 0 })
  })
})

test.each(['shared', 'inline'] as const)('a large workbook is counted to its last row, its texts %s', async (texts) => {
  const pieces: Uint8Array[] = []
  for await (const piece of streamLargeWorkbook({ rows: 5_000, texts })) pieces.push(piece)
  const [sheet] = (await factsOf(Buffer.concat(pieces), 'xlsx')).sheets ?? []
  expect(sheet).toMatchObject({ rows: 5_000, empty: [0, 0, 0, 0, 5_000, 0], repeated: [1, 0, 1, 300, 0, 1] })
})

test('a workbook that another library wrote is read the same', async () => {
  const book = new ExcelJS.Workbook()
  book.creator = 'A. Writer'
  const sheet = book.addWorksheet('Cases')
  sheet.addRows([['Cases of the sample'], [], [...HEADINGS], [1, 'North', 'Yes'], [1, null, 'Yes']])
  sheet.getCell('B4').note = 'Is this right?'
  sheet.getCell('A6').value = { formula: 'A5+1', result: 2 }
  sheet.getCell('B6').value = { text: 'plan', hyperlink: 'https://example.sharepoint.com/sites/board/plan.docx' }
  sheet.getCell('C6').value = new Date(Date.UTC(2027, 1, 19))
  book.addWorksheet('Lists', { state: 'veryHidden' }).addRow([`of ${CHI_NUMBER}`, 'x'])
  const facts = await factsOf(new Uint8Array(await book.xlsx.writeBuffer()), 'xlsx')
  expect(facts).toMatchObject({ format: 'workbook', comments: 1, hiddenSheets: 1, chiNumbers: 1 })
  expect(facts.links).toMatchObject({ total: 1, otherSites: 1 })
  expect(facts.sheets?.[0]).toEqual({
    hidden: false,
    headers: HEADINGS,
    rows: 3,
    empty: [0, 1, 0],
    repeated: [1, 0, 1],
  })
})
