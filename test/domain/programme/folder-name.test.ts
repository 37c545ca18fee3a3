import { expect, test } from 'vitest'
import { isFolderName } from '../../../src/domain/programme/folder-name.ts'

test.each(['Pre-Inspection Return', 'Records', 'Plan (draft) 1.2', 'Tŷ # 100%', 'console', 'x'.repeat(80)])(
  'SharePoint takes %j',
  (name) => {
    expect(isFolderName(name)).toBe(true)
  },
)

test.each([
  '',
  ' Records',
  'Records ',
  'Records.',
  'A/B',
  'A\\B',
  'A:B',
  'A*B',
  'A?B',
  'A"B',
  'A<B',
  'A>B',
  'A|B',
  'A\tB',
  'A\u007fB',
  'con',
  'LPT1',
  '.lock',
  'Desktop.ini',
  '_vti_cnf',
  '~$Records',
  'x'.repeat(81),
])('SharePoint refuses %j', (name) => {
  expect(isFolderName(name)).toBe(false)
})
