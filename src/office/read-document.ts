import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { partsOf } from './part-types.ts'
import { readTextRun } from './read-text-run.ts'
import { readXml, type XmlHandlers } from './read-xml.ts'
import type { Tally } from './tally.ts'
import { saysDraft } from './text-marks.ts'
import { attributeOf, together, withoutFallback } from './xml-handlers.ts'

const BODY = /(word\.(document|template)\.macroEnabled(Template)?|wordprocessingml\.(document|template))\.main\+xml$/
const NOTES = /wordprocessingml\.(footnotes|endnotes|comments)\+xml$/
const MARGINS = /wordprocessingml\.(header|footer)\+xml$/

/** A Word document: its body, notes and comments, headers and footers. */
export async function readDocument(
  from: Package,
  types: ReadonlyMap<string, string>,
  tally: Tally,
  limits: Limits,
): Promise<void> {
  const read = async (parts: RegExp, margin: boolean) => {
    for (const part of partsOf(types, parts)) await readXml(from, part, readStory(tally, margin), limits)
  }
  await read(BODY, false)
  await read(NOTES, false)
  await read(MARGINS, true)
}

/** @param margin a header or a footer: what stands there is said of the whole document */
function readStory(tally: Tally, margin: boolean): XmlHandlers {
  return withoutFallback(
    together(countMarkup(tally), readFields(tally), leaveOutUnfilled(tally, readParagraphs(tally, margin))),
  )
}

/** What tracked changes are recorded as (ECMA-376 part 1, 17.13.5); a move counts once, where it was moved from. */
const CHANGE = /^(ins|del|moveFrom|cell(Ins|Del|Merge)|\w+Change)$/

function countMarkup(tally: Tally): XmlHandlers {
  return {
    open(name, attributes) {
      if (CHANGE.test(name)) tally.trackedChanges += 1
      if (name === 'comment') tally.comments += 1
      // A watermark is a picture made of a text.
      if (name === 'textpath' && saysDraft(attributeOf(attributes, 'string'))) tally.draftMarks += 1
    },
  }
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off'])

/** A content control that shows its prompt counts as a place to fill in; its text is nobody's. */
function leaveOutUnfilled(tally: Tally, paragraphs: XmlHandlers): XmlHandlers {
  const controls: boolean[] = []
  return {
    open(name, attributes) {
      if (name === 'sdt') controls.push(false)
      if (name === 'showingPlcHdr' && controls.length > 0 && !OFF.has(attributeOf(attributes, 'val'))) {
        controls[controls.length - 1] = true
        tally.placeholders += 1
      }
      paragraphs.open?.(name, attributes)
    },
    text(text) {
      if (!controls.includes(true)) paragraphs.text?.(text)
    },
    close(name) {
      if (name === 'sdt') controls.pop()
      paragraphs.close?.(name)
    },
  }
}

function readParagraphs(tally: Tally, margin: boolean): XmlHandlers {
  const run = readTextRun(tally)
  let heading = margin
  let inText = false
  const end = () => {
    run.end(heading ? 'heading' : 'body')
    heading = margin
  }
  return {
    open(name, attributes) {
      // A paragraph in a text box lies within another: the outer one is cut in two.
      if (name === 'p') end()
      if (name === 'pStyle' && /^(heading|title|subtitle)/i.test(attributeOf(attributes, 'val'))) heading = true
      if (name === 't' || name === 'delText') inText = true
      if (name === 'tab' || name === 'br') run.add(' ')
    },
    text(text) {
      if (inText) run.add(text)
    },
    close(name) {
      if (name === 't' || name === 'delText') inText = false
      if (name === 'p') end()
    },
  }
}

const HYPERLINK = /\bHYPERLINK\s+"([^"]{1,2048})"/g
const LONGEST_FIELD = 4_096

/** Hyperlinks that are kept as a field's code, in one piece or in several. */
function readFields(tally: Tally): XmlHandlers {
  let code = ''
  let inCode = false
  const end = () => {
    for (const [, target = ''] of code.matchAll(HYPERLINK)) tally.links.add(target.replaceAll('\\\\', '\\'))
    code = ''
  }
  return {
    open(name, attributes) {
      if (name === 'instrText') inCode = true
      if (name === 'fldSimple') code += ` ${attributeOf(attributes, 'instr')}`
    },
    text(text) {
      if (inCode && code.length < LONGEST_FIELD) code += text
    },
    close(name) {
      if (name === 'instrText') inCode = false
      if (name === 'p') end()
    },
  }
}
