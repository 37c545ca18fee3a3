import { type OfficeLink, type OfficePart, type OfficeProperties, officePackage, xml } from './office-package.ts'

export type CellValue = string | number | null

export interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  readonly state?: 'hidden' | 'veryHidden'
  readonly comments?: readonly string[]
  /** Of the printed page, with its codes. */
  readonly header?: string
}

export interface WorkbookParts extends OfficeProperties {
  readonly sheets?: readonly WorkbookSheet[]
  readonly macros?: true
  /** Texts in the cells themselves rather than in the shared table. */
  readonly inline?: true
  readonly links?: readonly string[]
}

const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A case tracker that has nothing wrong with it. */
export const TRACKER: WorkbookSheet = {
  name: 'Cases',
  rows: [
    ['Case tracker', null, null],
    [],
    ['Case number', 'Area', 'Good practice'],
    [1, 'North', 'Yes'],
    [2, 'South', 'Yes'],
    [3, 'North', 'Yes'],
    [4, 'South', 'No'],
  ],
}

/** An .xlsx, made by hand from the parts that ECMA-376 asks for. */
export function makeWorkbook(parts: WorkbookParts = {}): Buffer {
  const { sheets = [TRACKER], macros, links = [] } = parts
  const strings = new Map<string, number>()
  const textOf = parts.inline ? inlineText : (text: string) => sharedText(strings, text)
  const sheetParts = sheets.map((sheet, at) => sheetPart(sheet, at, textOf, at === 0 ? links : []))
  const comments = sheets.flatMap((sheet, at) => (sheet.comments ? [commentsPart(sheet.comments, at)] : []))
  const targets = [...sheetParts, stringsPart(strings)].map(({ name }, at): OfficeLink => {
    return {
      id: `rId${at + 1}`,
      type: at < sheets.length ? 'worksheet' : 'sharedStrings',
      target: name.replace('xl/', ''),
    }
  })
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${xml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  const book: OfficePart = {
    name: 'xl/workbook.xml',
    type: macros ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' : `${TYPE}.sheet.main+xml`,
    content: `<workbook xmlns="${S}" xmlns:r="${R}"><sheets>${listed.join('')}</sheets></workbook>`,
    leadsTo: targets,
  }
  const project = { name: 'xl/vbaProject.bin', type: 'application/vnd.ms-office.vbaProject', content: 'VBA' }
  const all = [book, ...sheetParts, ...comments, stringsPart(strings), ...(macros ? [project] : [])]
  return officePackage(all, parts)
}

function inlineText(text: string): string {
  return ` t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is>`
}

function sharedText(strings: Map<string, number>, text: string): string {
  if (!strings.has(text)) strings.set(text, strings.size)
  return ` t="s"><v>${strings.get(text)}</v>`
}

function sheetPart(
  { rows, header }: WorkbookSheet,
  at: number,
  textOf: (text: string) => string,
  links: readonly string[],
): OfficePart {
  const data = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((value, column) => cellOf(value, row, column, textOf)).join('')}</row>`,
  )
  const margin = header === undefined ? '' : `<headerFooter><oddHeader>${xml(header)}</oddHeader></headerFooter>`
  return {
    name: `xl/worksheets/sheet${at + 1}.xml`,
    type: `${TYPE}.worksheet+xml`,
    content: `<worksheet xmlns="${S}"><sheetData>${data.join('')}</sheetData>${margin}</worksheet>`,
    leadsTo: links.map((target, link): OfficeLink => {
      return { id: `rIdL${link}`, type: 'hyperlink', target, outside: true }
    }),
  }
}

function cellOf(value: CellValue, row: number, column: number, textOf: (text: string) => string): string {
  const reference = `${String.fromCharCode(65 + column)}${row + 1}`
  if (value === null) return `<c r="${reference}" s="1"/>`
  return `<c r="${reference}"${typeof value === 'number' ? `><v>${value}</v>` : textOf(value)}</c>`
}

function commentsPart(comments: readonly string[], at: number): OfficePart {
  const each = comments.map(
    (text, row) => `<comment ref="A${row + 1}" authorId="0"><text><t>${xml(text)}</t></text></comment>`,
  )
  return {
    name: `xl/comments${at + 1}.xml`,
    type: `${TYPE}.comments+xml`,
    content: `<comments xmlns="${S}"><authors><author>A. Reader</author></authors><commentList>${each.join('')}</commentList></comments>`,
  }
}

function stringsPart(strings: ReadonlyMap<string, number>): OfficePart {
  const each = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`)
  return {
    name: 'xl/sharedStrings.xml',
    type: `${TYPE}.sharedStrings+xml`,
    content: `<sst xmlns="${S}">${each.join('')}</sst>`,
  }
}
