import { expect, it } from 'vitest'
import { extensionOf } from '../../../src/domain/evidence/extension-of.ts'

it.each([
  ['PIR v3.xlsx', 'xlsx'],
  ['Minutes.of.March.DOCX', 'docx'],
  ['README', ''],
  ['.hidden', ''],
  ['ends with a dot.', ''],
  ['Case 12.Morag of Strathfell', ''],
  ['archive.tar.gz', 'gz'],
  ['a.seventeenletterslong', ''],
])('of "%s" is "%s"', (name, extension) => {
  expect(extensionOf(name)).toBe(extension)
})
