import { expect, it } from 'vitest'
import type { ColumnChange } from '../../../src/domain/log/changes-seen.ts'
import { NO_COLUMNS } from '../../../src/domain/log/log-entry.ts'
import { refuseChanges } from '../../../src/domain/log/refuse-changes.ts'
import type { ColumnShape } from '../../../src/domain/log/write-fields.ts'

const TEXT: ColumnShape = { name: 'EvidenceSummary', kind: 'text', maxLength: 255 }
const NOTE: ColumnShape = { name: 'EvidenceDifference', kind: 'text', maxLength: 63_999 }
const CHOICES: ColumnShape = { name: 'EvidenceIndicators', kind: 'multi-choice', choices: ['1.2 Outcomes'] }
const DATES: readonly ColumnShape[] = ['EvidenceFrom', 'EvidenceTo'].map((name) => ({ name, kind: 'date' }))

const refuse = (change: ColumnChange, shapes: readonly ColumnShape[] = [TEXT, NOTE, CHOICES, ...DATES]) =>
  refuseChanges({ ...NO_COLUMNS, periodTo: '2026-12-31' }, [change], { shapes, indicators: ['1.2', '2.1'] })

it.each<[string, ColumnChange, string | null]>([
  ['a short text', { column: 'summary', from: '', to: 'Short stays fell.' }, null],
  ['a text of 255', { column: 'summary', from: '', to: 'x'.repeat(255) }, null],
  ['one of 256', { column: 'summary', from: '', to: 'x'.repeat(256) }, 'takes 255 characters; this has 256'],
  ['a long note', { column: 'difference', from: '', to: 'x'.repeat(63_999) }, null],
  ['one too long', { column: 'difference', from: '', to: 'x'.repeat(64_000) }, 'takes 63,999 characters'],
  ['a CHI number', { column: 'difference', from: '', to: 'As for 010180 1009, all went well.' }, 'CHI number'],
  ['an indicator', { column: 'indicators', from: [], to: ['1.2'] }, null],
  ['one that there is not', { column: 'indicators', from: [], to: ['3.3'] }, 'no quality indicator 3.3'],
  ['one without a choice', { column: 'indicators', from: [], to: ['2.1'] }, 'no choice 2.1'],
  [
    'a period that ends before it begins',
    { column: 'periodFrom', from: null, to: '2027-01-01' },
    'ends before it begins',
  ],
  ['one of a day', { column: 'periodFrom', from: null, to: '2026-12-31' }, null],
  ['a column that is not there', { column: 'contributedBy', from: null, to: 'council' }, 'no column "Contributed by"'],
])('%s', (_, change, reason) => {
  if (reason === null) expect(refuse(change)).toBeNull()
  else expect(refuse(change)).toContain(reason)
})

it('lets stand what somebody wrote in SharePoint that names no indicator', () => {
  const shapes: readonly ColumnShape[] = [{ ...CHOICES, choices: ['1.2 Outcomes', 'Other'] }]
  expect(refuse({ column: 'indicators', from: ['Other'], to: ['Other', '1.2'] }, shapes)).toBeNull()
})
