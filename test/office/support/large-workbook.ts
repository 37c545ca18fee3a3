import { streamZip } from './stream-zip.ts'

const NS = 'http://schemas.openxmlformats.org'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEADINGS = ['Case number', 'Area', 'Team', 'Started', 'Ended', 'Good practice']
const ROWS_A_PIECE = 200

/** How a large workbook keeps its texts. */
export interface LargeWorkbook {
  readonly rows: number
  /** `shared`: every row has a text of its own in the shared table; `inline`: in its cell. */
  readonly texts: 'shared' | 'inline'
}

/** A case tracker of so many rows, made while it is read; the last row repeats the case number of the first. */
export function streamLargeWorkbook({ rows, texts }: LargeWorkbook): AsyncGenerator<Uint8Array> {
  const text = (value: string, at: number) =>
    texts === 'shared' ? ` t="s"><v>${at}</v>` : ` t="inlineStr"><is><t>${value}</t></is>`
  return streamZip([
    { name: '[Content_Types].xml', pieces: [contentTypes()] },
    {
      name: 'xl/workbook.xml',
      pieces: [`<workbook xmlns:r="r"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: ['<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'],
    },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheet(rows, text) },
    ...(texts === 'shared' ? [{ name: 'xl/sharedStrings.xml', pieces: strings(rows) }] : []),
  ])
}

function contentTypes(): string {
  const part = (name: string, type: string) => `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`
  return `<Types xmlns="${NS}/package/2006/content-types">${part('workbook.xml', 'sheet.main')}${part('worksheets/sheet1.xml', 'worksheet')}${part('sharedStrings.xml', 'sharedStrings')}</Types>`
}

function* sheet(rows: number, text: (value: string, at: number) => string): Generator<string> {
  const head = HEADINGS.map((heading, at) => `<c r="${'ABCDEF'[at]}1"${text(heading, at)}</c>`)
  yield `<worksheet xmlns="${NS}/spreadsheetml/2006/main"><sheetData><row r="1">${head.join('')}</row>`
  for (let from = 1; from <= rows; from += ROWS_A_PIECE) {
    let piece = ''
    for (let row = from; row < from + ROWS_A_PIECE && row <= rows; row += 1) {
      const number = row === rows ? 1 : row
      const at = row + 1
      piece += `<row r="${at}" spans="1:6"><c r="A${at}" s="1"><v>${number}</v></c><c r="B${at}" s="1"${text(`Area ${row}`, HEADINGS.length + row - 1)}</c><c r="C${at}" s="1"${text('Team', 2)}</c><c r="D${at}" s="2"><v>${46000 + (row % 300)}</v></c><c r="E${at}" s="2"/><c r="F${at}" s="1"${text('Area', 1)}</c></row>`
    }
    yield piece
  }
  yield '</sheetData></worksheet>'
}

function* strings(rows: number): Generator<string> {
  yield `<sst xmlns="${NS}/spreadsheetml/2006/main">${HEADINGS.map((heading) => `<si><t>${heading}</t></si>`).join('')}`
  for (let from = 1; from <= rows; from += ROWS_A_PIECE) {
    let piece = ''
    for (let row = from; row < from + ROWS_A_PIECE && row <= rows; row += 1) piece += `<si><t>Area ${row}</t></si>`
    yield piece
  }
  yield '</sst>'
}
