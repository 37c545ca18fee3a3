import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callSchedule } from '../call.ts'

const A3_LANDSCAPE = { width: 420, height: 297 }
const POINTS_PER_MM = 72 / 25.4

let folder = ''
let sheet: ExcelJS.Worksheet
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-wall-plan-'))
  const file = join(folder, 'plan.xlsx')
  const said = await callSchedule('2027-01-11', '--format', 'xlsx', '--out', file, '--pause', '12=2')
  expect(said).toEqual({ code: 0, out: '', err: '' })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  sheet = workbook.worksheets[0]!
})
afterAll(() => rm(folder, { recursive: true }))

const rows = () =>
  sheet.getRows(4, sheet.rowCount - 3)!.map((row) => Array.from({ length: 9 }, (_, c) => row.getCell(c + 1).text))
const rowOf = (week: string) => rows().find((row) => row[1] === week)!

describe('the wall plan, read by another library', () => {
  it('prints on one A3 page, its heads on every page should there ever be two', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      printTitlesRow: '1:3',
    })
  })

  it('can still be read there: its text comes out at 6 points or more', () => {
    const margins = sheet.pageSetup.margins!
    const columns = Array.from({ length: sheet.columnCount }, (_, index) => sheet.getColumn(index + 1).width ?? 0)
    const width = columns.reduce((sum, characters) => sum + (characters * 7 + 5) * 0.75, 0)
    const height = sheet.getRows(1, sheet.rowCount)!.reduce((sum, row) => sum + row.height, 0)
    const scale = Math.min(
      (A3_LANDSCAPE.width * POINTS_PER_MM - (margins.left + margins.right) * 72) / width,
      (A3_LANDSCAPE.height * POINTS_PER_MM - (margins.top + margins.bottom) * 72) / height,
    )
    expect(scale * (sheet.getCell('D9').font.size ?? 0)).toBeGreaterThanOrEqual(6)
  })

  it('has a row a week with its Monday, paused ones among them', () => {
    expect(sheet.getCell('A2').text).toContain('Notified Monday 11 January 2027')
    const weeks = Array.from({ length: 35 }, (_, index) => String(index + 1))
    expect(rows().map((row) => row[1])).toEqual([...weeks.slice(0, 12), 'pause', 'pause', ...weeks.slice(12)])
    expect(rowOf('6')[2]).toBe('15 February 2027')
    expect(rowOf('13')[2]).toBe('19 April 2027')
    expect(sheet.getCell('B16').fill).toMatchObject({ fgColor: { argb: expect.stringMatching(/E5E7EB$/) } })
  })

  it('says what to hand in, who meets, what comes and what is off', () => {
    const [, , , handIn, act, meet, receive, windows, off] = rowOf('11')
    expect(handIn).toContain('Mon 12 noon: Position Statement')
    expect(handIn).toContain('Fri 12 noon: Confirmation of the Sample (Good Friday)')
    expect(act).toContain('Tue*: Begin preparing the sampled records')
    expect(receive).toContain('Mon 5pm: Final case tracker')
    expect(windows).toContain('Mon to Fri 2 April*?: Further engagement conversations and groups')
    expect(off).toBe('Fri: Good Friday')
    expect(meet).toBe('')
    expect(rowOf('14')[5]).toContain('Thu*: Partnership meeting 2')
    expect(rowOf('14')[7]).toContain('Thu on?: Inspectors have access')
    expect(rowOf('12')[6]).toContain('Mon 12 noon?: Final case tracker after resampling')
  })

  it('runs a phase down over its weeks, paused ones too', () => {
    expect(rowOf('11')[0]).toBe('Position statement')
    expect(sheet.getCell('A18').master.address).toBe('A14')
    expect(sheet.getCell('A19').text).toBe('Records')
  })
})
