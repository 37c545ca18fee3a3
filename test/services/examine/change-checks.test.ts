import { describe, expect, it } from 'vitest'
import { columnsInWords, readColumns, readHeadings } from '../../../src/domain/evidence/columns-in-words.ts'
import { changeChecks } from '../../../src/services/examine/change-checks.ts'
import { makeWorkbook } from '../../office/support/make-workbook.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { openDesk, PIR, POSITION, TRACKER } from './return-desk.ts'

const by = PEOPLE.coordinator
const AREA = [{ name: 'Locality', headings: ['Area'] }]

describe('what a workbook is checked for', () => {
  it('is what the coordinator says, and what lies there is read anew', async () => {
    const { needs, inspectionId, put, look, shown } = await openDesk()
    put(`working/${PIR}`, 'PIR.xlsx', makeWorkbook())
    await look()
    expect((await shown(PIR)).found).toMatchObject({
      counted: '4 rows',
      checks: { columns: [], rows: null },
      findings: [],
    })
    const checks = { columns: [{ name: 'Ward' }, ...AREA], caseNumber: ['Area'], rows: 5 }
    await changeChecks(needs, { inspectionId, itemId: PIR, checks, by })
    expect((await shown(PIR)).found.counted).toBeNull()
    await look()
    const { counted, findings } = (await shown(PIR)).found
    expect(counted).toBe('4 of 5 rows')
    expect(findings.map(({ line }) => line)).toEqual([
      '4 of 5 rows. Add what is missing.',
      'The workbook has no column “Ward”. Add it, or use the inspectors’ template.',
      '2 case numbers stand there more than once. Leave each once.',
    ])
    expect(needs.contents.downloads).toHaveLength(2)
  })

  it('goes on following the size of a sample while that number is left as it is', async () => {
    const { needs, inspectionId } = await openDesk()
    await changeChecks(needs, {
      inspectionId,
      itemId: TRACKER,
      checks: { columns: AREA, caseNumber: [], rows: 100 },
      by,
    })
    const inspection = await needs.store.inspections.get(inspectionId)
    expect(inspection?.settings.checks?.[TRACKER]).toEqual({
      kinds: ['workbook'],
      ofPeople: true,
      workbook: { columns: AREA, rows: ['initial-sample'] },
    })
  })

  it.each([
    ['somebody who does not coordinate', PIR, PEOPLE.pirHealth, 'The coordinator can'],
    ['a return that is no workbook', POSITION, by, 'No workbook is looked at there'],
  ])('is refused for %s', async (_, itemId, person, words) => {
    const { needs, inspectionId } = await openDesk()
    const checks = { columns: [], caseNumber: [], rows: null }
    await expect(changeChecks(needs, { inspectionId, itemId, checks, by: person })).rejects.toThrow(words)
  })

  it('is written one column a line, with other headings after a colon', () => {
    const columns = [
      { name: 'Name', headings: [] },
      { name: 'Designation', headings: ['Job title', 'Role'] },
    ]
    expect(columnsInWords(columns)).toBe('Name\nDesignation: Job title, Role')
    expect(readColumns(' Name \n\nDesignation: Job title , Role,\n: no name')).toEqual(columns)
    expect(readHeadings('')).toEqual([])
  })
})
