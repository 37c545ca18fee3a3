import Excel from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOG_COLUMNS } from '../../src/domain/log/log-columns.ts'
import { type LogLine, logLines } from '../../src/domain/log/log-lines.ts'
import { connectLogWorkbooks } from '../../src/office/connect-log-workbooks.ts'
import { linksIn } from '../../src/office/line-rows.ts'
import { printNames } from '../../src/office/print-names.ts'
import { evidence, INDICATORS } from '../domain/log/some-evidence.ts'
import { makeLogTemplate } from './log-template.ts'
import { readWorkbook, said, sheetOf } from './read-workbook.ts'
import { readZip } from './read-zip.ts'

const { write, fill, fingerprint } = connectLogWorkbooks()
const of = (lines: readonly LogLine[]) => ({ partnership: 'Northmoor & Sons', asAt: '2027-03-01', lines })
const someLines = logLines(
  [
    evidence('E-001', { indicators: ['1.1', '2.9'], title: '=HYPERLINK("http://x")&cmd.docx' }),
    evidence('E-002', { periodFrom: null, periodTo: null, owner: null, url: '' }),
  ],
  INDICATORS,
)

describe('the log as a workbook', () => {
  test('says whatever the lines say, in text and in days, and runs nothing', async () => {
    const day = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '=1+1',
        '+44',
        '-',
        '@SUM(A1)',
        '_x0041_',
        '<b>&amp;"',
        ' two\nlines ',
        '\u0007bell',
        '\ud800',
        'a\r\nb',
        '\t=1',
      ),
    )
    const maybe = fc.option(day, { nil: null })
    const line: fc.Arbitrary<LogLine> = fc.record({
      ...{ indicator: text, indicators: text, reference: text, title: text, summary: text, difference: text },
      ...{ periodFrom: maybe, periodTo: maybe, contributedBy: text, owner: text, received: day },
      url: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.constant('')),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 5 }), async (lines) => {
        const sheet = sheetOf(await readWorkbook(await write(of(lines))), 'Evidence log')
        const table = lines.map((_line, at) =>
          LOG_COLUMNS.map((_column, column) => said(sheet.getCell(at + 2, column + 1))),
        )
        expect(table).toEqual(lines.map((one) => LOG_COLUMNS.map(({ field }) => expected(one[field as keyof LogLine]))))
        sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(Excel.ValueType.Formula)))
      }),
      { numRuns: 40 },
    )
  })

  test('is ready to be read and printed', async () => {
    const sheet = sheetOf(await readWorkbook(await write(of(someLines))), 'Evidence log')
    expect(LOG_COLUMNS.map((_column, at) => sheet.getCell(1, at + 1).value)).toEqual(
      LOG_COLUMNS.map(({ head }) => head),
    )
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.autoFilter).toBe(`A1:K${someLines.length + 1}`)
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 8,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    })
    // Without its quotes Excel finds the workbook damaged.
    expect(await printedIn(await write(of(someLines)))).toEqual(["'Evidence log'!$1:$1"])
    expect(sheet.headerFooter.oddFooter).toBe('&LEvidence log, Northmoor && Sons, as at 1 March 2027&RPage &P of &N')
    expect(sheet.getCell('C4').hyperlink).toBe(someLines[2]?.url)
    expect(sheet.getCell('F2').numFmt).toBe('d mmmm yyyy')
    expect(sheet.getCell('C2').numFmt).toBe('@')
    expect(sheet.columns.map(({ width }) => width)).toEqual(LOG_COLUMNS.map(({ width }) => width))
  })

  test('keeps what Excel can hold of a text that is too long', async () => {
    const [line] = logLines([evidence('E-1', { summary: 'x'.repeat(40_000) })], INDICATORS)
    const sheet = sheetOf(await readWorkbook(await write(of(line ? [line] : []))), 'Evidence log')
    expect(String(sheet.getCell('D2').value)).toHaveLength(32_767)
  })
})

describe('a template', () => {
  const heads = ['Ref', 'Quality indicator', 'Document', 'Outcome for people', 'Date received', 'RAG']

  test('is filled by its own columns, and keeps its looks, lists, pictures, other columns and sheets', async () => {
    const template = await makeLogTemplate(heads)
    const filled = await readWorkbook((await fill(template, of(someLines))) ?? template)
    const sheet = sheetOf(filled, 'Log')
    const rows = [5, 6, 7, 8].map((row) => heads.map((_head, at) => said(sheet.getCell(row, at + 1))))
    expect(rows).toEqual([
      ...someLines.map((line) => [line.reference, line.indicator, line.title, line.difference, line.received, null]),
      heads.map(() => null),
    ])
    const before = sheetOf(await readWorkbook(template), 'Log')
    expect(sheet.getCell('B4')).toMatchObject({ value: 'Quality indicator', fill: before.getCell('B4').fill })
    expect(JSON.stringify(sheet.getCell('B4').note)).toContain('Pick one')
    expect(sheet.getCell('A7').font).toMatchObject({ name: 'Arial', size: 9 })
    expect(sheet.getCell('F5').dataValidation).toMatchObject({ formulae: ['"Red,Amber,Green"'] })
    expect(sheet.getImages()).toHaveLength(1)
    expect(sheet.model.merges).toEqual(['A1:C1'])
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
    expect(sheet.autoFilter).toBe('A4:F7')
    expect(sheet.pageSetup.printTitlesRow).toBe('4:4')
    expect(sheet.columns.map(({ width }) => width)).toEqual(before.columns.map(({ width }) => width))
    const guidance = sheetOf(filled, 'Guidance')
    expect(said(guidance.getCell('B3'))).toEqual({ formula: 'COUNTA(Log!C5:C500)' })
    expect(guidance.getCell('A1')).toMatchObject({ value: 'How to fill this in', font: { bold: true, size: 20 } })
  })

  test('whose header is that of a table keeps it around the lines, and prints them all', async () => {
    const made = new Excel.Workbook()
    const sheet = made.addWorksheet('Log')
    const columns = ['Ref', 'Title', 'Impact'].map((name) => ({ name, filterButton: true }))
    sheet.addTable({ name: 'Evidence', ref: 'A3', headerRow: true, columns, rows: [['x', 'y', 'z']] })
    sheet.pageSetup.printArea = 'A1:C4'
    const filled = await fill(new Uint8Array(await made.xlsx.writeBuffer()), of(someLines))
    const log = sheetOf(await readWorkbook(filled ?? new Uint8Array()), 'Log')
    const [table] = Object.values(log.getTables()) as unknown as { table: { tableRef: string } }[]
    expect([table?.table.tableRef, log.pageSetup.printArea]).toEqual(['A3:C6', 'A1:C6'])
    expect([4, 5, 6].map((row) => said(log.getCell(row, 1)))).toEqual(someLines.map(({ reference }) => reference))
  })

  test('whose sheet has a blank or an apostrophe in its name prints as it did', async () => {
    const made = new Excel.Workbook()
    const sheet = made.addWorksheet('Council log')
    sheet.addRow(['Ref', 'Title', 'Impact'])
    Object.assign(sheet.pageSetup, { printArea: 'A1:C9', printTitlesRow: '1:1', printTitlesColumn: 'A:A' })
    const filled = await fill(new Uint8Array(await made.xlsx.writeBuffer()), of(someLines))
    expect(await printedIn(filled ?? new Uint8Array())).toEqual([
      "'Council log'!$A1:$C9",
      "'Council log'!$A:$A,'Council log'!$1:$1",
    ])
    expect(printNames("The board's", { printTitlesRow: '$1:$1' })[0]?.range).toBe("'The board''s'!$1:$1")
  })

  test('filled once more with less has nothing of before', async () => {
    const first = await fill(await makeLogTemplate(heads), of(someLines))
    const second = first && (await fill(first, of(someLines.slice(0, 1))))
    const sheet = second && sheetOf(await readWorkbook(second), 'Log')
    expect(sheet && [5, 6].map((row) => said(sheet.getCell(row, 1)))).toEqual(['E-001', null])
  })

  test.each([
    ['no header of a log', () => makeLogTemplate(['Name', 'Telephone'])],
    ['no workbook', async () => new TextEncoder().encode('Not a workbook')],
    ['half a workbook', async () => (await makeLogTemplate(heads)).subarray(0, 3000)],
    ['more than is read', async () => makeBomb()],
  ])('with %s is none', async (_, make) => {
    expect(await fill(await make(), of(someLines))).toBeNull()
  })
})

describe('a log of very many lines', () => {
  const many = logLines(
    Array.from({ length: 1_203 }, (_, at) => {
      const number = `E-${String(at + 1).padStart(3, '0')}`
      const odd = { summary: `=1+${at} & <b> ${at}"`, periodFrom: null, url: `https://x.example/a?b=${at}&c="d"` }
      return evidence(number, {
        indicators: ['1.1'],
        title: `${at % 7 === 3 ? '-' : ''}Piece ${at}`,
        ...(at % 2 ? odd : {}),
      })
    }),
    INDICATORS,
  )

  test('has the last as the first, its links, days and looks too', async () => {
    const bytes = await write(of(many))
    const sheet = sheetOf(await readWorkbook(bytes), 'Evidence log')
    const table = many.map((_line, at) => LOG_COLUMNS.map((_column, column) => said(sheet.getCell(at + 2, column + 1))))
    expect(table).toEqual(many.map((one) => LOG_COLUMNS.map(({ field }) => expected(one[field as keyof LogLine]))))
    expect([sheet.rowCount, sheet.autoFilter]).toEqual([1_204, 'A1:K1204'])
    expect(sheet.getCell('C1203').hyperlink).toBe(many[1_201]?.url)
    // Two lines like two far above: dressed alike, cell by cell.
    const looks = (row: number) => LOG_COLUMNS.map((_column, at) => sheet.getCell(row, at + 1).style)
    for (const row of [2, 3, 5, 6]) expect(looks(row + 1_190)).toEqual(looks(row))
    expect(await fingerprint(bytes)).toBe(await fingerprint(await write(of(many))))
  })

  test('in a template stands in its columns, and what stands further down stays', async () => {
    const made = new Excel.Workbook()
    await made.xlsx.load(Buffer.from(await makeLogTemplate(['Ref', 'RAG', 'Document', 'Date received'])) as never)
    const fill123 = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF123456' } } as const
    made.getWorksheet('Log')!.getCell('B1300').fill = fill123
    const filled = await fill(new Uint8Array(await made.xlsx.writeBuffer()), of(many))
    const sheet = sheetOf(await readWorkbook(filled ?? new Uint8Array()), 'Log')
    const rows = many.map((_line, at) => [1, 2, 3, 4].map((column) => said(sheet.getCell(at + 5, column))))
    expect(rows).toEqual(many.map(({ reference, title, received }) => [reference, null, title, received]))
    expect(sheet.getCell('A1200').font).toMatchObject({ name: 'Arial', size: 9 })
    expect(sheet.getCell('C1204').hyperlink).toBe(many[1_199]?.url)
    expect([sheet.getCell('B1300').fill, sheet.autoFilter]).toEqual([fill123, 'A4:D1207'])
  })

  test('has no more links than Excel takes', () => {
    const rows = { lines: many, from: 2, fields: ['title', 'link'] as const }
    expect([...linksIn(rows, 3)].map(({ ref }) => ref)).toEqual(['A2', 'B2', 'A3'])
    expect([...linksIn(rows, 65_530)]).toHaveLength(2 * many.length)
  })
})

describe('the fingerprint', () => {
  test('is that of what is shown: the same for the same lines, another for another text', async () => {
    const one = await fingerprint(await write(of(someLines)))
    expect(one).toBe(await fingerprint(await write(of(someLines))))
    expect(one).not.toBe(await fingerprint(await write(of(someLines.slice(1)))))
    expect(await fingerprint(new TextEncoder().encode('nothing'))).toBeNull()
  })

  test('does not see what SharePoint writes into a document’s properties, and sees what a person does', async () => {
    const bytes = await write(of(someLines))
    const stamped = Buffer.concat([bytes.subarray(0, -2), Buffer.from([5, 0]), Buffer.from('moved')])
    expect(await fingerprint(stamped)).toBe(await fingerprint(bytes))
    const workbook = await readWorkbook(bytes)
    const untouched = await fingerprint(new Uint8Array(await workbook.xlsx.writeBuffer()))
    workbook.worksheets[0]!.getCell('D2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } }
    expect(await fingerprint(new Uint8Array(await workbook.xlsx.writeBuffer()))).not.toBe(untouched)
  })
})

/** What is printed of its sheets, as the workbook itself says it. */
async function printedIn(workbook: Uint8Array): Promise<readonly (string | undefined)[]> {
  const xml = new TextDecoder().decode((await readZip(workbook)).get('xl/workbook.xml'))
  return [...xml.matchAll(/<definedName name="_xlnm\.Print_\w+"[^>]*>([^<]*)</g)].map(([, range]) =>
    range?.replaceAll('&apos;', "'"),
  )
}

/** A workbook whose one sheet unpacks to 30 MB. */
async function makeBomb(): Promise<Uint8Array> {
  const { BlobReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js')
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  await zip.add('xl/worksheets/sheet1.xml', new BlobReader(new Blob([new Uint8Array(30 * 2 ** 20)])))
  return zip.close()
}

/** What a cell is to say: what XML cannot hold is gone, lines end as in Excel, nothing is nothing. */
function expected(value: string | null): string | null {
  if (value === null || /^\d{4}-\d\d-\d\d$/.test(value)) return value
  const text = value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '')
  return text === '' ? null : text
}
