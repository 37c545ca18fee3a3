import type { TextRun } from '../read-text-run.ts'
import { Unread } from '../unread.ts'
import type { Objects } from './open-objects.ts'
import { PlacedText, placesText } from './place-text.ts'
import { type Font, readFont } from './read-font.ts'
import { type Token, Tokens } from './read-tokens.ts'
import { type Dictionary, dictionaryOf, Name, Reference, type Value } from './read-value.ts'

/** What the pages of a file share. */
export interface Reading {
  readonly objects: Objects
  readonly run: TextRun
  /** By the number of their object; those that stand in a dictionary, by themselves. */
  readonly fonts: Map<Value, Font>
  /** Tokens that may still be read. */
  left: number
}

/** What was seen of a page. */
interface Seen {
  letters: number
  /** Pictures, texts in fonts that nobody can tell, and what nobody unpacks. */
  unread: number
}

const NESTED = 5
const MOST_FORMS = 200
const MOST_MARKS = 1_000

/**
 * Reads the text of one page, a line at a time. True where something is shown on it, and no letter can be read.
 * @throws Unread beyond what is done for one file
 */
export async function readPage(page: number, reading: Reading): Promise<boolean> {
  const { objects } = reading
  const dictionary = await objects.dictionary(new Reference(page))
  const contents = await objects.resolve(dictionary.get('Contents'))
  const streams = Array.isArray(contents) ? (contents as readonly Value[]) : [dictionary.get('Contents') ?? null]
  const { content, unread } = await objects.streams(streams)
  const seen: Seen = { letters: 0, unread }
  const shown = { ...reading, reading, seen, forms: { left: MOST_FORMS } }
  const resources = await resourcesOf(dictionary, objects)
  await readContent(content, resources, shown, 0)
  await readMarks(dictionary, resources, { ...shown, forms: { left: MOST_MARKS } })
  return seen.letters === 0 && seen.unread > 0
}

/** What stands in fields and remarks is drawn over the page (12.5.5). */
async function readMarks(dictionary: Dictionary, around: Dictionary, page: Page): Promise<void> {
  const { objects } = page
  const marks = await objects.resolve(dictionary.get('Annots'))
  for (const mark of Array.isArray(marks) ? (marks as readonly Value[]).slice(0, MOST_MARKS) : []) {
    const looks = await objects.dictionary((await objects.dictionary(mark)).get('AP'))
    const drawn = looks.get('N')
    if (isForm(await objects.dictionary(drawn))) await draw(drawn, around, page, 0)
  }
}

/** The page's own, or those of the pages around it (7.7.3.4). */
async function resourcesOf(page: Dictionary, objects: Objects): Promise<Dictionary> {
  let at = page
  for (let depth = 0; depth < 30 && !at.has('Resources'); depth += 1) {
    at = await objects.dictionary(at.get('Parent'))
  }
  return objects.dictionary(at.get('Resources'))
}

interface Page extends Omit<Reading, 'left'> {
  readonly reading: Reading
  readonly seen: Seen
  readonly forms: { left: number }
}

async function readContent(content: Buffer, resources: Dictionary, page: Page, depth: number): Promise<void> {
  const { objects, reading, seen } = page
  const tokens = new Tokens(content)
  const fonts = await objects.dictionary(resources.get('Font'))
  const pictures = await objects.dictionary(resources.get('XObject'))
  const text = new PlacedText(page.run)
  let given: Token[] = []
  let font: Font = null
  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    reading.left -= 1
    if (reading.left < 0) throw new Unread('too large')
    if (token.type !== 'word' || '[]<<>>{}'.includes(token.value)) {
      if (given.length < MOST_GIVEN) given.push(token)
      continue
    }
    if (NEXT_LINE.includes(token.value)) text.nextLine()
    if (token.value === 'Tf') font = await fontNamed(nameIn(given), fonts, page)
    else if (token.value === 'Do') await draw(pictures.get(nameIn(given)), resources, page, depth)
    else if (token.value === 'ID') tokens.at = endOfPicture(content, tokens.at, seen)
    else if (SHOWS.includes(token.value)) show(given, font, text, seen)
    if (placesText(token.value)) text.operate(token.value, numbersIn(given))
    given = []
  }
  text.end()
}

/** Of one operator: a line of text in pieces has no more. */
const MOST_GIVEN = 5_000
const SHOWS: readonly string[] = ['Tj', 'TJ', "'", '"']
/** These go to the next line first. */
const NEXT_LINE: readonly string[] = ["'", '"']

function nameIn(given: readonly Token[]): string {
  return String(given.find(({ type }) => type === 'name')?.value ?? '')
}

function numbersIn(given: readonly Token[]): readonly number[] {
  return given.flatMap((one) => (one.type === 'number' ? [one.value] : []))
}

function show(given: readonly Token[], font: Font, text: PlacedText, seen: Seen): void {
  for (const one of given) {
    if (one.type === 'number') text.gap(one.value)
    if (one.type !== 'text' || one.value === '') continue
    const letters = font?.(one.value) ?? ''
    if (/[^\s\ufffd]/.test(letters)) seen.letters += 1
    else if (font === null || letters.trim() !== '') seen.unread += 1
    text.show(letters)
  }
}

async function fontNamed(name: string, fonts: Dictionary, { objects, fonts: known }: Page): Promise<Font> {
  const value = fonts.get(name)
  if (value === undefined) return null
  const key = value instanceof Reference ? value.number : value
  const font = known.get(key) ?? (known.has(key) ? null : await readFont(value, objects))
  known.set(key, font)
  return font
}

function isForm(dictionary: Dictionary): boolean {
  const kind = dictionary.get('Subtype')
  return kind instanceof Name && kind.name === 'Form'
}

/** A form is a page within the page (8.10); what else is drawn is a picture. */
async function draw(value: Value | undefined, around: Dictionary, page: Page, depth: number): Promise<void> {
  const dictionary = dictionaryOf(await page.objects.resolve(value))
  const isText = isForm(dictionary)
  if (!isText) page.seen.unread += 1
  if (!isText || depth >= NESTED || page.forms.left <= 0) return
  page.forms.left -= 1
  const own = dictionary.has('Resources') ? await page.objects.dictionary(dictionary.get('Resources') ?? null) : around
  const content = await page.objects.stream(value)
  if (content === null) page.seen.unread += 1
  else await readContent(content, own, page, depth + 1)
}

/** Behind a picture that stands among the operators (8.9.7). */
function endOfPicture(content: Buffer, from: number, seen: Seen): number {
  seen.unread += 1
  for (let at = content.indexOf('EI', from); at >= 0; at = content.indexOf('EI', at + 2)) {
    if (/^\sEI\s?$/.test(content.toString('latin1', at - 1, at + 3))) return at
  }
  return content.length
}
