import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { partsOf } from './part-types.ts'
import { readTextRun } from './read-text-run.ts'
import { readXml, type XmlHandlers } from './read-xml.ts'
import type { Tally } from './tally.ts'
import { isDraftMark } from './text-marks.ts'
import { attributeOf, withoutFallback } from './xml-handlers.ts'

const SLIDES = /presentationml\.(slide|notesSlide|comments)\+xml$|ms-powerpoint\.comments\+xml$/
const BEHIND = /presentationml\.(slideMaster|slideLayout)\+xml$/
const TITLE: ReadonlySet<string> = new Set(['title', 'ctrTitle', 'subTitle', 'hdr', 'ftr'])

/** A PowerPoint presentation: its slides, notes and comments, and what stands behind every slide. */
export async function readPresentation(
  from: Package,
  types: ReadonlyMap<string, string>,
  tally: Tally,
  limits: Limits,
): Promise<void> {
  for (const part of partsOf(types, SLIDES)) await readXml(from, part, withoutFallback(readSlide(tally)), limits)
  for (const part of partsOf(types, BEHIND)) await readXml(from, part, withoutFallback(readBehind(tally)), limits)
}

function readSlide(tally: Tally): XmlHandlers {
  const run = readTextRun(tally)
  let title = false
  let inText = false
  return {
    open(name, attributes) {
      if (name === 'cm') tally.comments += 1
      if (name === 'ph') title = TITLE.has(attributeOf(attributes, 'type'))
      if (name === 't' || name === 'text') inText = true
      if (name === 'br') run.add(' ')
    },
    text(text) {
      if (inText) run.add(text)
    },
    close(name) {
      if (name === 't' || name === 'text') inText = false
      if (name === 'sp') title = false
      if (name === 'p' || name === 'text') run.end(title ? 'heading' : 'body')
    },
  }
}

const LONGEST = 256

/** A master's texts are prompts that no slide shows; only a mark of a draft counts. */
function readBehind(tally: Tally): XmlHandlers {
  let text = ''
  return {
    text(piece) {
      if (text.length < LONGEST) text += piece.slice(0, LONGEST)
    },
    close(name) {
      if (name !== 'p') return
      if (isDraftMark(text.trim())) tally.draftMarks += 1
      text = ''
    },
  }
}
