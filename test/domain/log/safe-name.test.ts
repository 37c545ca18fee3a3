import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkName } from '../../../infra/tenant/drive/names.ts'
import { safeName } from '../../../src/domain/log/safe-name.ts'

test.each([
  ['../../Plan: final?.docx', 'Plan final.docx'],
  ['~Plan.docx', 'Plan.docx'],
  ['notes_vti_1.txt', 'notes vti 1.txt'],
  ['_VTI_.txt', 'vti.txt'],
  ['desktop.ini', '_desktop.ini'],
  ['con.txt', '_con.txt'],
  ['...', 'Unnamed'],
  ['~', 'Unnamed'],
])('%s becomes a name that SharePoint takes: %s', (name, safe) => {
  expect(safeName(name)).toBe(safe)
})

test('whatever a thing is called, SharePoint takes its safe name', () => {
  const piece = fc.constantFrom(
    '~',
    '_vti_',
    '_VTI_',
    'con',
    '.',
    ' ',
    '/',
    ':',
    'a',
    '🙂',
    '.lock',
    'desktop.ini',
    '\u202e',
  )
  const names = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(names, fc.boolean(), (name, folder) => {
      checkName(safeName(name), { folder, atRoot: false })
    }),
  )
})
