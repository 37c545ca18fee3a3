import { expect, test } from 'vitest'
import { caseNumbers } from '../../../src/domain/records/case-number.ts'
import { filledCases } from '../../../src/domain/records/filled-cases.ts'

const cases = caseNumbers({ main: 2, reserve: 1 })

test.each([
  ['nothing', [], 0],
  ['a folder with something in it', [{ name: 'Main 001', isFolder: true, childCount: 3 }], 1],
  ['an empty one', [{ name: 'Main 001', isFolder: true, childCount: 0 }], 0],
  ['one of which nothing is said', [{ name: 'Main 001', isFolder: true }], 0],
  ['written otherwise', [{ name: ' reserve 001 ', isFolder: true, childCount: 1 }], 1],
  ['a case that no sample has', [{ name: 'Main 003', isFolder: true, childCount: 1 }], 0],
  ['a file of that name', [{ name: 'Main 001', isFolder: false, childCount: 1 }], 0],
])('%s', (_what, entries, filled) => {
  expect(filledCases(entries, cases)).toBe(filled)
})
