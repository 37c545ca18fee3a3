import Excel from 'exceljs'

export async function readWorkbook(bytes: Uint8Array): Promise<Excel.Workbook> {
  const workbook = new Excel.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Excel.Buffer)
  return workbook
}

export function sheetOf(workbook: Excel.Workbook, name: string): Excel.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new Error(`The workbook has no sheet "${name}".`)
  return sheet
}

/** What a cell says: a day as `YYYY-MM-DD`, a formula as such, nothing as `null`. */
export function said(cell: Excel.Cell): unknown {
  if (cell.formula) return { formula: cell.formula }
  if (cell.value instanceof Date) return cell.value.toISOString().slice(0, 10)
  return (cell.type === Excel.ValueType.Hyperlink ? cell.text : cell.value) || null
}
