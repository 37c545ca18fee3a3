import { expect, it } from 'vitest'
import { extensionOf, keptExtension } from '../../../src/domain/evidence/extension-of.ts'

it.each([
  ['PIR v3.xlsx', 'xlsx'],
  ['Minutes.of.March.DOCX', 'docx'],
  ['README', ''],
  ['.hidden', ''],
  ['ends with a dot.', ''],
  ['Case 12.Morag of Strathfell', ''],
  ['archive.tar.gz', 'gz'],
  ['a.seventeenletterslong', ''],
  ['Case.0101800002', ''],
])('of "%s" is "%s"', (name, extension) => {
  expect(extensionOf(name)).toBe(extension)
})

it.each([
  ['Letter about M.Testwell', 'testwell', ''],
  ['PIR v3.xlsx', 'xlsx', 'xlsx'],
  ['Old form.DOC', 'doc', 'doc'],
])('of "%s" "%s" is kept, and where no names are "%s"', (name, open, restricted) => {
  expect([keptExtension(name, false), keptExtension(name, true)]).toEqual([open, restricted])
})
