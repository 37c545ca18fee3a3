import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { partsOf } from './part-types.ts'
import { readXml } from './read-xml.ts'
import type { Tally } from './tally.ts'
import { saysDraft } from './text-marks.ts'

const PROPERTIES = /(core-properties|extended-properties)\+xml$/
/** Of the core and the extended properties (ECMA-376 part 2, 11.1, and part 1, 22.2). */
const NAMES: ReadonlySet<string> = new Set(['creator', 'lastModifiedBy', 'Company', 'Manager'])
const WORDS: ReadonlySet<string> = new Set(['title', 'subject', 'description', 'keywords', 'category', 'contentStatus'])
const LONGEST = 4_096

/** Tallies who and what a file's properties name, and whether they call it a draft. */
export async function readProperties(
  from: Package,
  types: ReadonlyMap<string, string>,
  tally: Tally,
  limits: Limits,
): Promise<void> {
  let value = ''
  const handlers = {
    open: () => {
      value = ''
    },
    text: (text: string) => {
      if (value.length < LONGEST) value += text.slice(0, LONGEST)
    },
    close: (name: string) => {
      if (NAMES.has(name) && value.trim() !== '') tally.authorNames += 1
      if (WORDS.has(name) && saysDraft(value)) tally.draftMarks += 1
      value = ''
    },
  }
  for (const part of partsOf(types, PROPERTIES)) await readXml(from, part, handlers, limits)
}
