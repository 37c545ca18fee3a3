import { describe, expect, test } from 'vitest'
import { LOG_COLUMNS, valueIn } from '../../../src/domain/log/log-columns.ts'
import { logLines } from '../../../src/domain/log/log-lines.ts'
import { periodInWords } from '../../../src/domain/log/period-in-words.ts'
import { valueInWords } from '../../../src/domain/log/value-in-words.ts'
import { evidence, INDICATORS } from './some-evidence.ts'

describe('what stands in a column', () => {
  test.each([
    ['indicators', ['2.1', '5.4'], '2.1, 5.4'],
    ['indicators', [], 'nothing'],
    ['summary', '', 'nothing'],
    ['summary', 'Shorter waits', 'Shorter waits'],
    ['contributedBy', 'third sector', 'Third sector'],
    ['contributedBy', null, 'nothing'],
    ['periodFrom', '2026-04-01', '1 April 2026'],
    ['periodTo', 'spring', 'spring'],
  ] as const)('%s %j is read as %s', (column, value, expected) => {
    expect(valueInWords(column, value)).toBe(expected)
  })

  test.each([
    ['2026-04-01', '2027-01-31', '1 April 2026 to 31 January 2027'],
    ['2026-04-01', null, 'from 1 April 2026'],
    [null, '2027-01-31', 'until 31 January 2027'],
    [null, null, ''],
  ])('the period from %s to %s', (periodFrom, periodTo, expected) => {
    expect(periodInWords({ periodFrom, periodTo })).toBe(expected)
  })

  test('of the log, whole and empty', () => {
    const whole = logLines([evidence('E-1')], INDICATORS)[0]
    const bare = logLines(
      [evidence('E-2', { url: '', summary: '', periodFrom: null, periodTo: null, contributedBy: null, owner: null })],
      INDICATORS,
    )[0]
    const url = 'https://northmoor.sharepoint.example/E-1.docx'
    if (!whole || !bare) throw new Error('no lines')
    expect(LOG_COLUMNS.map(({ field }) => valueIn(whole, field))).toEqual([
      { text: '1.1 People’s experience' },
      { text: 'E-1' },
      { text: 'Evidence E-1.docx', url },
      { text: 'What the audit found' },
      { text: 'People wait two weeks less' },
      { day: '2026-04-01' },
      { day: '2027-01-31' },
      { text: 'Third sector' },
      { text: '1.1' },
      { text: 'Isla Northmoor' },
      { day: '2027-02-15' },
    ])
    expect(valueIn(whole, 'link')).toEqual({ text: url, url })
    expect(valueIn(whole, 'period')).toEqual({ text: '1 April 2026 to 31 January 2027' })
    expect(valueIn(bare, 'title')).toEqual({ text: 'Evidence E-2.docx' })
    for (const field of ['link', 'period', 'periodFrom', 'periodTo', 'summary', 'contributedBy', 'owner'] as const) {
      expect(valueIn(bare, field)).toBeNull()
    }
  })
})
