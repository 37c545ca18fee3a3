import type { FileFormat } from '../domain/evidence/file-facts.ts'
import type { Means } from './means.ts'
import { openPackage, type Package } from './open-package.ts'
import { partsOf, readPartTypes } from './part-types.ts'
import { readDocument } from './read-document.ts'
import { readPresentation } from './read-presentation.ts'
import { readProperties } from './read-properties.ts'
import { readSubstance } from './read-substance.ts'
import { readWorkbook } from './read-workbook.ts'
import { tallyOutwardLinks } from './relationships.ts'
import type { FileBytes } from './spool.ts'
import { Unread } from './unread.ts'

/** By the content type of the main part; any application may write its own. */
const MAIN: readonly (readonly [FileFormat, RegExp])[] = [
  ['document', /(ms-word|wordprocessingml)\..*\.main\+xml$/],
  ['workbook', /(ms-excel|spreadsheetml)\..*\.main(\+xml)?$/],
  ['presentation', /(ms-powerpoint|presentationml)\..*\.main\+xml$/],
]
const MACROS = /vbaProject$|macrosheet\+xml$|intlmacrosheet\+xml$/i

/** @throws Unread where it is damaged, protected, a bomb, or more than is read */
export async function readZip(file: FileBytes, { tally, limits, stop, tell }: Means): Promise<void> {
  const from = await openPackage(file, limits, stop)
  const types = await readPartTypes(from, limits)
  const format = types && MAIN.find(([, main]) => partsOf(types, main).length > 0)?.[0]
  tell(format ?? 'archive')
  if (from.encrypted) throw new Unread('protected')
  if (!types || !format) return
  tally.macros = hasMacros(from, types)
  tally.substance = await readSubstance(from, limits)
  await readProperties(from, types, tally, limits)
  await tallyOutwardLinks(from, tally, limits)
  if (format === 'document') await readDocument(from, types, tally, limits)
  if (format === 'workbook') await readWorkbook(from, types, tally, limits)
  if (format === 'presentation') await readPresentation(from, types, tally, limits)
}

/** Whatever the file is called: Office runs what is in it. */
function hasMacros(from: Package, types: ReadonlyMap<string, string>): boolean {
  return partsOf(types, MACROS).length > 0 || from.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))
}
