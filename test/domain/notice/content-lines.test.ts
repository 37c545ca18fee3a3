import { expect, it } from 'vitest'
import type { Finding } from '../../../src/domain/evidence/finding.ts'
import type { ItemStatus } from '../../../src/domain/evidence/item-status.ts'
import { contentLines } from '../../../src/domain/notice/content-lines.ts'

const found = (code: Finding['code'], line: string, remark = true): Finding => ({
  ...{ code, line, blocks: false },
  ...(remark && { remark: true as const }),
})
const few = found('rows too few', '98 of 100 rows. Add what is missing.')
const missing = found('case number missing', '2 rows have no case number. Fill in what is missing.')
const twice = found('case number repeated', '1 case number stands there more than once. Leave each once.')
const numbers = found('CHI number', '138 numbers in the form of a CHI number stand in the file.')
const names = found('author names', '2 names stand in the properties of the file.')

it.each<[string, Partial<ItemStatus>, readonly string[]]>([
  ['of nothing that was read, nothing', {}, []],
  ['how many rows there are', { counted: '138 rows' }, ['Its workbook has 138 rows.']],
  ['how far its cases are', { progress: '17 of 60 cases are uploaded' }, ['17 of 60 cases are uploaded.']],
  ['that rows are missing, once', { counted: '98 of 100 rows', findings: [few] }, [few.line]],
  ['at most two things that will stand in the way', { findings: [few, missing, twice] }, [few.line, missing.line]],
  ['nothing that may stay until it is ready', { findings: [names] }, []],
  ['no numbers that a list of people is made of', { findings: [numbers] }, []],
  [
    'not again what presses already',
    { counted: '98 of 100 rows', attention: few.line, findings: [found('rows too few', few.line, false)] },
    [],
  ],
])('tells of a draft, %s', (_, status, lines) => {
  expect(contentLines({ state: 'drafting', ...status })).toEqual(lines)
})
