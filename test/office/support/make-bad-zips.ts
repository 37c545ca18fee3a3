import { makeWorkbook } from './make-workbook.ts'
import { type ZipPart, zipOf } from './zip-of.ts'

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
const BOOK = '<workbook xmlns:r="r"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>'
const LEADS = '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>'

/** A workbook whose only sheet is as given. */
export function workbookAround(sheet: Omit<ZipPart, 'name'>): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: TYPES },
    { name: 'xl/workbook.xml', content: BOOK },
    { name: 'xl/_rels/workbook.xml.rels', content: LEADS },
    { name: 'xl/worksheets/sheet1.xml', ...sheet },
  ])
}

/** A zip bomb posing as a workbook: a few hundred kilobytes that unpack to so many megabytes of blanks. */
export function makeBomb(megabytes = 64): Buffer {
  return workbookAround({ content: Buffer.alloc(megabytes * 2 ** 20, ' ') })
}

/** A workbook of which only the beginning arrived. */
export function makeTruncatedWorkbook(): Buffer {
  const whole = makeWorkbook()
  return whole.subarray(0, whole.length / 2)
}
