import { breathe } from './breathe.ts'
import type { Means } from './means.ts'
import { listObjects, type ObjectLister } from './pdf/list-objects.ts'
import { Objects } from './pdf/open-objects.ts'
import type { Font } from './pdf/read-font.ts'
import { readPage } from './pdf/read-page.ts'
import type { Value } from './pdf/read-value.ts'
import { readPieces } from './read-pieces.ts'
import { readTextRun } from './read-text-run.ts'
import type { FileBytes } from './spool.ts'
import type { Tally } from './tally.ts'
import { saysDraft } from './text-marks.ts'
import { Unread } from './unread.ts'

/** In the trailer, or in the dictionary of a stream that stands for it (ISO 32000-1, 7.5.5 and 7.5.8). */
const ENCRYPTED = /\/Encrypt\s*(?:\d+\s+\d+\s+R\b|<<)/
/** Marks that readers of a document make (12.5.6.1): not links, fields and pictures. */
const ANNOTATION =
  /\/Subtype\s*\/(?:Text|FreeText|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|FileAttachment)\b/g
const AUTHOR = entry('Author')
const TITLE = entry('Title')
const ADDRESS = entry('URI')
/** So many tags of a document cost as much as a word of a PDF: a page has a few thousand. */
const WORTH = 4
/** And so many as much as an object: a page has a few. */
const WORTH_OF_OBJECT = 32
/** What may be cut in two between pieces. */
const OVERLAP = 4_096

/**
 * What a PDF tells: its annotations, links, author and title, as they stand in it, and the text of its pages. Its table of
 * objects is not leant on: all that stands in the file is in it, wherever that says so.
 * @throws Unread where it needs a password, ends before its end, or is more than is read for one file
 */
export async function readPdf(file: FileBytes, means: Means): Promise<void> {
  const list = listObjects(means.limits.tags / WORTH_OF_OBJECT)
  await lookThrough(file, means, list)
  await readPages(file, means, list)
}

/** From its beginning to its end, as it stands there. */
async function lookThrough(file: FileBytes, { tally, stop }: Means, list: ObjectLister): Promise<void> {
  let kept = ''
  let encrypted = false
  let offset = 0
  for await (const piece of readPieces(file, stop)) {
    const text = kept + Buffer.from(piece).toString('latin1')
    const cut = Math.max(0, text.length - OVERLAP)
    encrypted ||= ENCRYPTED.test(text)
    look(text, cut, tally)
    list.look(text, cut, offset)
    kept = text.slice(cut)
    offset += cut
  }
  look(kept, kept.length, tally)
  list.look(kept, kept.length, offset)
  if (encrypted) throw new Unread('protected')
  if (!/%%EOF|startxref/.test(kept)) throw new Unread('damaged')
}

async function readPages(file: FileBytes, { tally, limits, stop }: Means, list: ObjectLister): Promise<void> {
  const objects = new Objects(file, list, limits)
  await objects.listPacked((text) => look(text, text.length, tally))
  const reading = { objects, run: readTextRun(tally), fonts: new Map<Value, Font>(), left: limits.tags / WORTH }
  for (const page of list.pages) {
    if (await readPage(page, reading)) tally.unseenPages += 1
    await breathe(stop)
  }
  // Every file has a page: where none was found, nothing was read.
  if (list.pages.size === 0) tally.unseenPages += 1
}

/** Only what begins before `cut`: the rest comes again with the next piece. */
function look(text: string, cut: number, tally: Tally): void {
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].filter(({ index }) => index < cut)
  const words = (pattern: RegExp) => found(pattern).map(readString)
  tally.comments += found(ANNOTATION).length
  tally.authorNames += words(AUTHOR).filter((author) => author.trim() !== '').length
  tally.draftMarks += words(TITLE).filter(saysDraft).length
  for (const target of words(ADDRESS)) tally.links.add(target)
}

/** An entry of a dictionary with a text: in brackets, or as hexadecimal digits (7.3.4). */
function entry(name: string): RegExp {
  return new RegExp(`/${name}\\s*(?:\\(((?:[^()\\\\]|\\\\.){0,1000})\\)|<([0-9A-Fa-f\\s]{0,1000})>)`, 'gs')
}

/** Of two bytes a letter only the second is looked at: enough to tell Latin letters. */
function readString([, words = '', digits = '']: readonly string[]): string {
  const text = words || Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1')
  return text.replace(/^\xfe\xff/, '').replaceAll('\0', '')
}
