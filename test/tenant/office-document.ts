import ExcelJS from 'exceljs'

/** A workbook of Excel's kind with one word in it, as somebody would upload it. */
export async function makeWorkbook(word: string): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Sheet').getCell('A1').value = word
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The word in it; throws when the bytes are no workbook. */
export async function readWorkbook(bytes: ArrayBuffer): Promise<unknown> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  return book.getWorksheet('Sheet')?.getCell('A1').value
}
