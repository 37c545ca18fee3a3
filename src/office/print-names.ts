import type { Sheet, Workbook } from 'hucre/xlsx'

type Names = NonNullable<Workbook['namedRanges']>
type Printed = Pick<NonNullable<Sheet['pageSetup']>, 'printArea' | 'printTitlesRow' | 'printTitlesColumn'>

/**
 * The names under which Excel keeps what a sheet prints (ECMA-376 part 1, 18.2.5), with the sheet in quotes: the workbook
 * writer leaves those out, and of a sheet whose name has a blank Excel then offers to repair the workbook.
 */
export function printNames(sheet: string, { printArea, printTitlesRow, printTitlesColumn }: Printed): Names {
  const quoted = `'${sheet.replaceAll("'", "''")}'`
  const name = (builtIn: string, ranges: readonly string[]) =>
    ranges.length === 0
      ? []
      : [{ name: builtIn, range: ranges.map((range) => `${quoted}!${range}`).join(','), scope: sheet }]
  return [
    ...name('_xlnm.Print_Area', printArea?.split(',') ?? []),
    ...name(
      '_xlnm.Print_Titles',
      [printTitlesColumn, printTitlesRow].filter((range) => range !== undefined),
    ),
  ]
}

/** The same for all sheets of a workbook that was read: what they print is said by names alone. */
export function namePrinted(workbook: Pick<Workbook, 'sheets' | 'namedRanges'>): void {
  for (const sheet of workbook.sheets) {
    if (!sheet.pageSetup) continue
    const { printArea, printTitlesRow, printTitlesColumn, ...setup } = sheet.pageSetup
    const printed = {
      ...(printArea && { printArea }),
      ...(printTitlesRow && { printTitlesRow }),
      ...(printTitlesColumn && { printTitlesColumn }),
    }
    workbook.namedRanges = [...(workbook.namedRanges ?? []), ...printNames(sheet.name, printed)]
    sheet.pageSetup = setup
  }
}
