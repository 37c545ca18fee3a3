import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEvidenceLog } from '../../../src/domain/log/evidence-log-file.ts'
import { LOG_COLUMNS, valueIn } from '../../../src/domain/log/log-columns.ts'
import { logLines } from '../../../src/domain/log/log-lines.ts'
import { isHeader, mapHeaders } from '../../../src/domain/log/template-headers.ts'
import { evidence, INDICATORS } from './some-evidence.ts'

describe('the lines of the log', () => {
  test('stand under their indicator in the order of the settings, then by reference as a number', () => {
    const lines = logLines(
      [
        evidence('E-1000'),
        evidence('E-999', { indicators: ['2.10', '1.1'] }),
        evidence('E-001', { indicators: [] }),
        evidence('E-002', { indicators: ['9.9'] }),
        evidence('E-003', { indicators: ['2.9', '2.9'] }),
      ],
      INDICATORS,
    )
    expect(lines.map(({ indicator, reference }) => [indicator, reference])).toEqual([
      ['1.1 People’s experience', 'E-999'],
      ['1.1 People’s experience', 'E-1000'],
      ['2.9 Early help', 'E-003'],
      ['2.10 Involving people', 'E-999'],
      ['9.9', 'E-002'],
      ['No indicator yet', 'E-001'],
    ])
    expect(lines[0]?.indicators).toBe('2.10, 1.1')
  })

  test('name every piece once under each of its indicators, and none that is not there', () => {
    const some = fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { maxLength: 20 })
    const numbers = fc.uniqueArray(fc.constantFrom('1.1', '2.9', '2.10', '7', 'own words'))
    fc.assert(
      fc.property(some, fc.array(numbers, { minLength: 20, maxLength: 20 }), (references, served) => {
        const pieces = references.map((number, at) => evidence(`E-${number}`, { indicators: served[at] ?? [] }))
        const lines = logLines(pieces, INDICATORS)
        expect(lines).toHaveLength(pieces.reduce((sum, one) => sum + Math.max(1, one.indicators.length), 0))
        expect(new Set(lines.map(({ reference }) => reference)).size).toBe(pieces.length)
      }),
    )
  })

  test('say days as days, and nothing where nothing was said', () => {
    const [line] = logLines(
      [evidence('E-1', { periodTo: null, owner: null, summary: '', contributedBy: 'board' })],
      INDICATORS,
    )
    const said = line && Object.fromEntries(LOG_COLUMNS.map(({ field }) => [field, valueIn(line, field)]))
    expect(said).toMatchObject({
      title: { text: 'Evidence E-1.docx', url: 'https://northmoor.sharepoint.example/E-1.docx' },
      periodFrom: { day: '2026-04-01' },
      periodTo: null,
      summary: null,
      owner: null,
      contributedBy: { text: 'Board' },
      received: { day: '2027-02-15' },
    })
    expect(line && valueIn(line, 'period')).toEqual({ text: 'from 1 April 2026' })
  })
})

test.each([
  ['Evidence_Log.xlsx', 'working/evidence', true],
  ['evidence log v1.0.XLSX', 'working/evidence', true],
  ['Evidence_Log_v1.0.xlsx', 'shared/evidence', true],
  ['Evidence_Log (from Waymark).xlsx', 'working/evidence', true],
  ['Evidence_Log.xlsx', 'working/evidence/2.1', false],
  ['Evidence logistics.xlsx', 'working/evidence', false],
  ['Evidence_Log.docx', 'working/evidence', false],
  [null, 'working/evidence', false],
])('%s in %s is the log itself: %s', (name, folder, is) => {
  expect(isEvidenceLog({ name, folder })).toBe(is)
})

describe('a template’s columns', () => {
  test.each([
    [
      [
        'Ref',
        'Quality Indicator',
        'Title of document',
        'Summary of evidence',
        'Impact / outcome',
        'Period covered',
        'Link',
      ],
      ['reference', 'indicator', 'title', 'summary', 'difference', 'period', 'link'],
    ],
    [
      ['Evidence No.', 'QI', 'Document name', 'Description', 'From', 'To', 'Date uploaded', 'Lead officer', 'RAG'],
      ['reference', 'indicator', 'title', 'summary', 'periodFrom', 'periodTo', 'received', 'owner', null],
    ],
    [
      ['', 'Title', 'Title (Gaelic)', 'Submitted by', 'Other indicators'],
      [null, 'title', null, 'contributedBy', 'indicators'],
    ],
  ])('%j', (headers, fields) => {
    expect(mapHeaders(headers)).toEqual(fields)
    expect(isHeader(mapHeaders(headers))).toBe(true)
  })

  test('a row that names no piece, or hardly any column, heads nothing', () => {
    expect(isHeader(mapHeaders(['Summary', 'Owner', 'Period covered']))).toBe(false)
    expect(isHeader(mapHeaders(['Evidence log', 'Northmoor']))).toBe(false)
  })
})
