import { describe, expect, test } from 'vitest'
import type { SheetFacts } from '../../../src/domain/evidence/file-facts.ts'
import { checkWorkbook } from '../../../src/domain/evidence/workbook-findings.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { WorkbookChecks } from '../../../src/domain/programme/return-checks.ts'
import { plainFacts } from '../../support/plain-facts.ts'

function sheet(headers: readonly string[], rows: number, more: Partial<SheetFacts> = {}): SheetFacts {
  const none = headers.map(() => 0)
  return { hidden: false, headers, rows, empty: none, repeated: none, ...more }
}

const CHECKS: WorkbookChecks = {
  columns: [{ name: 'Team', headings: ['Locality'] }, { name: 'Year of birth' }],
  caseNumber: ['Case number'],
  rows: [3],
}
const ASKED = { programme: jiasAdults, settings: {} }
const HEADERS = ['Case number', 'Team', 'Year of birth']

function check(sheets: readonly SheetFacts[] | undefined, checks = CHECKS) {
  const facts = plainFacts({ format: 'workbook', ...(sheets && { sheets }) })
  const { counted, noticed } = checkWorkbook(facts, checks, ASKED)
  return [counted, ...noticed.map(({ line }) => line)]
}

describe('a workbook', () => {
  test.each<[string, readonly SheetFacts[] | undefined, WorkbookChecks, readonly (string | undefined)[]]>([
    ['without a sheet', undefined, CHECKS, [undefined]],
    ['as it is to be', [sheet(HEADERS, 3)], CHECKS, ['3 of 3 rows']],
    ['of which nobody said how many', [sheet(HEADERS, 1)], { columns: [] }, ['1 row']],
    ['with too few', [sheet(HEADERS, 2)], CHECKS, ['2 of 3 rows', '2 of 3 rows. Add what is missing.']],
    ['with too many', [sheet(HEADERS, 4)], CHECKS, ['4 of 3 rows', '4 of 3 rows. Take out what is too many.']],
    [
      'of which a hidden sheet has more',
      [sheet(HEADERS, 9, { hidden: true }), sheet(['Notes'], 8), sheet(HEADERS, 3)],
      CHECKS,
      ['3 of 3 rows'],
    ],
    ['all of it hidden', [sheet(HEADERS, 3, { hidden: true })], CHECKS, ['3 of 3 rows']],
    [
      'without a column',
      [sheet(['Case number', 'Locality'], 3)],
      CHECKS,
      ['3 of 3 rows', 'The workbook has no column “Year of birth”. Add it, or use the inspectors’ template.'],
    ],
    [
      'with empty cells',
      [sheet(HEADERS, 3, { empty: [1, 2, 1] })],
      CHECKS,
      [
        '3 of 3 rows',
        '2 rows have nothing under “Team”. Fill in what is missing.',
        '1 row has nothing under “Year of birth”. Fill in what is missing.',
        '1 row has no case number. Fill in what is missing.',
      ],
    ],
    [
      'with case numbers left out and twice',
      [sheet(HEADERS, 3, { empty: [2, 0, 0], repeated: [1, 5, 5] })],
      CHECKS,
      [
        '3 of 3 rows',
        '1 case number stands there more than once. Leave each once.',
        '2 rows have no case number. Fill in what is missing.',
      ],
    ],
    [
      'with several twice',
      [sheet(HEADERS, 3, { repeated: [2, 0, 0] })],
      CHECKS,
      ['3 of 3 rows', '2 case numbers stand there more than once. Leave each once.'],
    ],
  ])('%s', (_, sheets, checks, expected) => {
    expect(check(sheets, checks)).toEqual(expected)
  })

  const marking = (rows: number | string): WorkbookChecks => ({ columns: [], marked: { headings: ['Good'], rows } })

  test.each<[string, readonly string[], number, number | string, readonly string[]]>([
    ['as many as asked', ['Good'], 7, 3, ['3 of 3 cases']],
    ['too few', ['Good'], 8, 3, ['2 of 3 cases', '2 of 3 cases marked under “Good”. Mark 3, no more and no fewer.']],
    ['nobody said how many', ['Good'], 8, 'unknown', ['2 cases']],
    ['no such column', ['Other'], 0, 3, ['10 rows', 'No column is headed “Good”. Mark the cases there, 3 of them.']],
    ['neither', ['Other'], 0, 'unknown', ['10 rows', 'No column is headed “Good”. Mark the cases there.']],
  ])('marked: %s', (_, headers, empty, rows, expected) => {
    expect(check([sheet(headers, 10, { empty: [empty] })], marking(rows))).toEqual(expected)
  })
})
