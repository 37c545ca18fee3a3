import { describe, expect, it } from 'vitest'
import { NO_COLUMNS } from '../../../src/domain/log/log-entry.ts'
import { readFields } from '../../../src/domain/log/read-fields.ts'
import { type ColumnShape, writeFields } from '../../../src/domain/log/write-fields.ts'

const READING = { indicators: ['1.2', '2.1', '5.2'], zone: 'Europe/London' }
const read = (fields: Record<string, unknown>) => readFields(fields, READING)

describe('reading the columns of a file', () => {
  it.each([
    ['choices with their titles', ['2.1 Good experiences', '1.2 Outcomes'], ['1.2', '2.1']],
    ['a text', '5.2, 1.2', ['1.2', '5.2']],
    ['a text with titles, commas and all', '5.2 Assessment, planning and care; 1.2 Outcomes', ['1.2', '5.2']],
    ['the same twice', ['1.2 Outcomes', '1.2'], ['1.2']],
    ['what names no indicator of ours', ['Other', '12.2 of another framework'], ['12.2 of another framework', 'Other']],
    ['nothing', undefined, []],
  ])('indicators: %s', (_, value, indicators) => {
    expect(read({ EvidenceIndicators: value })).toEqual({ ...NO_COLUMNS, indicators })
  })

  it('takes the list for the choices while nobody has chosen', () => {
    const listed = { EvidenceIndicatorList: '2.1; 5.2' }
    expect(read(listed).indicators).toEqual(['2.1', '5.2'])
    expect(read({ ...listed, EvidenceIndicators: [] }).indicators).toEqual(['2.1', '5.2'])
    expect(read({ ...listed, EvidenceIndicators: ['1.2 Outcomes'] }).indicators).toEqual(['1.2'])
  })

  it.each([
    ['a date column, in winter', '2027-02-19T00:00:00Z', '2027-02-19'],
    ['a date column of a site in London, in summer', '2027-06-14T23:00:00Z', '2027-06-15'],
    ['a date column of a site that was left in Pacific time', '2027-06-15T07:00:00Z', '2027-06-15'],
    ['a text column', '2027-06-15', '2027-06-15'],
    ['a text that is no day', 'spring', null],
  ])('a day: %s', (_, value, day) => {
    expect(read({ EvidenceFrom: value, EvidenceTo: value })).toMatchObject({ periodFrom: day, periodTo: day })
  })

  it('takes no CHI number along', () => {
    const fields = { EvidenceSummary: 'As for 010180 1009, and 1234567890.', EvidenceIndicatorList: '0101801009; 2.1' }
    expect(read(fields)).toMatchObject({
      summary: 'As for [CHI number], and 1234567890.',
      indicators: ['2.1', '[CHI number]'],
    })
  })

  it('knows who contributed, in any case, and texts without the ends of their lines', () => {
    expect(read({ EvidenceContributedBy: 'Third Sector', EvidenceSummary: ' one\r\ntwo ' })).toMatchObject({
      contributedBy: 'third sector',
      summary: 'one\ntwo',
    })
  })
})

describe('writing them', () => {
  const columns = {
    indicators: ['2.1', '1.2'],
    summary: 'Short stays fell.',
    difference: '',
    periodFrom: '2026-04-01',
    periodTo: null,
    contributedBy: 'third sector',
  } as const
  const shapes: readonly ColumnShape[] = [
    { name: 'EvidenceIndicators', kind: 'multi-choice', choices: ['1.2 Outcomes', '2.1 Good experiences'] },
    { name: 'EvidenceSummary', kind: 'text', maxLength: 63_999 },
    { name: 'EvidenceDifference', kind: 'text', maxLength: 63_999 },
    { name: 'EvidenceFrom', kind: 'date' },
    { name: 'EvidenceTo', kind: 'date' },
    { name: 'EvidenceContributedBy', kind: 'choice', choices: ['Council', 'Third sector'] },
  ]

  it('speaks the words of the library, and clears what is empty', () => {
    expect(writeFields(columns, shapes)).toEqual({
      EvidenceIndicators: ['2.1 Good experiences', '1.2 Outcomes'],
      EvidenceSummary: 'Short stays fell.',
      EvidenceDifference: null,
      EvidenceFrom: '2026-04-01T12:00:00Z',
      EvidenceTo: null,
      EvidenceContributedBy: 'Third sector',
    })
  })

  it('reads back what it wrote, whatever kinds the columns are of', () => {
    const texts = shapes.map(({ name }): ColumnShape => ({ name, kind: 'text', maxLength: 255 }))
    for (const kinds of [shapes, texts]) {
      expect(read(writeFields(columns, kinds))).toEqual({ ...columns, indicators: ['1.2', '2.1'] })
    }
  })

  it('writes the list where there are no choices, and empties it where there are', () => {
    const list: ColumnShape = { name: 'EvidenceIndicatorList', kind: 'text', maxLength: 255 }
    expect(writeFields({ indicators: ['2.1', '1.2'] }, [list])).toEqual({ EvidenceIndicatorList: '2.1; 1.2' })
    const [choices] = shapes
    expect(writeFields({ indicators: ['2.1'] }, [list, ...(choices ? [choices] : [])])).toEqual({
      EvidenceIndicators: ['2.1 Good experiences'],
      EvidenceIndicatorList: null,
    })
  })

  it('leaves out a column that the library has not', () => {
    expect(writeFields(columns, [])).toEqual({})
  })
})
