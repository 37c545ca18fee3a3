import { expect, test } from 'vitest'
import { freeNameBeside } from '../../../src/domain/evidence/free-name-beside.ts'

test.each([
  ['Audit.docx', [], 'Audit.docx'],
  ['Audit.docx', ['AUDIT.DOCX'], 'Audit (2).docx'],
  ['Audit.docx', ['Audit.docx', 'audit (2).docx'], 'Audit (3).docx'],
  ['Audit', ['Audit'], 'Audit (2)'],
  ['Audit v1.2.docx', ['Audit v1.2.docx'], 'Audit v1.2 (2).docx'],
  ['.docx', ['.docx'], '.docx (2)'],
  ['', [''], ' (2)'],
])('%s beside %j is called %s', (name, taken, free) => {
  expect(freeNameBeside(name, taken)).toBe(free)
})
