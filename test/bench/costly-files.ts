import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import { streamLargeWorkbook } from '../office/support/large-workbook.ts'
import { streamZip } from '../office/support/stream-zip.ts'

/** A file that is made while it is read, and what is to be said of it. */
export interface CostlyFile {
  readonly name: string
  readonly extension: string
  readonly content: () => AsyncIterable<Uint8Array>
  readonly unread?: 'too large'
}

const MB = 2 ** 20
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Files that cost their reader most. @param scale 1 for the whole size */
export function costlyFiles(scale: number): readonly CostlyFile[] {
  const rows = Math.round(1_000_000 * scale)
  const bytes = 500 * MB * scale
  return [
    {
      name: 'workbook of 1,000,000 rows, texts shared',
      extension: 'xlsx',
      content: () => streamLargeWorkbook({ rows, texts: 'shared' }),
    },
    {
      name: 'workbook of 1,000,000 rows, texts in cells',
      extension: 'xlsx',
      content: () => streamLargeWorkbook({ rows, texts: 'inline' }),
    },
    { name: 'document of 500 MB of text', extension: 'docx', content: () => document(PARAGRAPH, bytes) },
    {
      name: 'document of 500 MB of empty tags',
      extension: 'docx',
      content: () => document('<w:a/>', bytes),
      unread: 'too large',
    },
    {
      name: 'zip bomb of 200 MB as a workbook',
      extension: 'xlsx',
      content: () => bomb(200 * MB * scale),
      unread: 'too large',
    },
    {
      name: 'table of 256 MB in one line',
      extension: 'csv',
      content: () => repeated('a,0101800002,[insert b] ', bytes / 2),
    },
    {
      name: 'PDF of 20,000 pages that show one another',
      extension: 'pdf',
      content: () =>
        pdfOfPages(Math.round(20_000 * scale), `BT /F1 9 Tf ${'(0101800002) Tj '.repeat(300_000 * scale)} ET`),
      unread: 'too large',
    },
    {
      name: 'PDF of 250 MB of objects',
      extension: 'pdf',
      content: () => pdfOfObjects(bytes / 2),
      unread: 'too large',
    },
    { name: 'film of 512 MB', extension: 'mp4', content: () => repeated('\0film', bytes) },
  ]
}

const PARAGRAPH = `<w:p><w:r><w:t>${'People told us what matters to them. '.repeat(6)}</w:t></w:r><w:r><w:t>0101800002</w:t></w:r></w:p>`
const PIECE = 2 ** 16

function* pieces(unit: string, bytes: number): Generator<string> {
  const piece = unit.repeat(Math.ceil(PIECE / unit.length))
  for (let given = 0; given < bytes; given += piece.length) yield piece
}

async function* repeated(unit: string, bytes: number): AsyncGenerator<Uint8Array> {
  for (const piece of pieces(unit, bytes)) yield Buffer.from(piece, 'latin1')
}

/** All of them show the same. */
async function* pdfOfPages(pages: number, content: string): AsyncGenerator<Uint8Array> {
  const packed = deflateSync(content)
  yield Buffer.from(`%PDF-1.7\n1 0 obj\n<</Length ${packed.length} /Filter /FlateDecode>>\nstream\n`)
  yield packed
  yield Buffer.from('\nendstream\nendobj\n2 0 obj\n<</Type /Font /Subtype /Type1>>\nendobj\n')
  for (let page = 3; page < pages + 3; page += 1) {
    yield Buffer.from(`${page} 0 obj\n<</Type /Page /Resources <</Font <</F1 2 0 R>>>> /Contents 1 0 R>>\nendobj\n`)
  }
  yield Buffer.from('startxref\n0\n%%EOF')
}

/** Each is written down again and again. */
async function* pdfOfObjects(bytes: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from('%PDF-1.7\n')
  yield* repeated(
    Array.from({ length: 2_000 }, (_, number) => `${number}000 0 obj <</Type /Page>> endobj\n`).join(''),
    bytes,
  )
  yield Buffer.from('startxref\n0\n%%EOF')
}

function document(unit: string, bytes: number): AsyncGenerator<Uint8Array> {
  function* body(): Generator<string> {
    yield '<w:document xmlns:w="w"><w:body>'
    yield* pieces(unit, bytes)
    yield '</w:body></w:document>'
  }
  return streamZip([
    {
      name: '[Content_Types].xml',
      pieces: [`<Types><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`],
    },
    { name: 'word/document.xml', pieces: body() },
  ])
}

function bomb(bytes: number): AsyncGenerator<Uint8Array> {
  const types = ['workbook:sheet.main', 'sheet:worksheet'].map((each) => each.split(':'))
  return streamZip([
    {
      name: '[Content_Types].xml',
      pieces: [
        `<Types>${types.map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${SHEET}.${type}+xml"/>`).join('')}</Types>`,
      ],
    },
    {
      name: 'xl/workbook.xml',
      pieces: ['<workbook xmlns:r="r"><sheets><sheet name="a" r:id="a"/></sheets></workbook>'],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: ['<Relationships><Relationship Id="a" Target="sheet.xml"/></Relationships>'],
    },
    { name: 'xl/sheet.xml', pieces: pieces(' ', bytes) },
  ])
}
