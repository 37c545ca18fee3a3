import Excel from 'exceljs'

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A template as an inspectorate sends it: guidance, a logo, a header in its own words and colours, an example row, lists. */
export async function makeLogTemplate(heads: readonly string[]): Promise<Uint8Array> {
  const workbook = new Excel.Workbook()
  const guidance = workbook.addWorksheet('Guidance')
  guidance.getCell('A1').value = 'How to fill this in'
  guidance.getCell('A1').font = { bold: true, size: 20 }
  guidance.mergeCells('A1:D1')
  guidance.getCell('B3').value = { formula: 'COUNTA(Log!C5:C500)' }
  const log = workbook.addWorksheet('Log', { views: [{ state: 'frozen', ySplit: 4 }] })
  log.columns = heads.map((_head, at) => ({ width: 10 + at }))
  log.getCell('A1').value = 'Evidence log'
  log.mergeCells('A1:C1')
  for (const [at, head] of heads.entries()) {
    const cell = log.getRow(4).getCell(at + 1)
    cell.value = head
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF123456' } }
    log.getRow(5).getCell(at + 1).value = 'EXAMPLE'
    log.getRow(5).getCell(at + 1).font = { name: 'Arial', size: 9 }
  }
  log.getRow(5).height = 15
  log.getCell('B4').note = 'Pick one of the framework’s'
  const rag = heads.length
  log.getRow(5).getCell(rag).dataValidation = { type: 'list', allowBlank: true, formulae: ['"Red,Amber,Green"'] }
  log.autoFilter = { from: 'A4', to: { row: 5, column: rag } }
  log.pageSetup.printTitlesRow = '4:4'
  log.addImage(workbook.addImage({ base64: PIXEL, extension: 'png' }), 'H1:I2')
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
