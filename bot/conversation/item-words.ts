import type { Item } from '../../src/domain/programme/programme.ts'
import { plainWords } from './words-of.ts'

/** As people shorten what the guide spells out. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bpir\b/g, 'pre inspection return'],
  [/\bpreinspection\b/g, 'pre inspection'],
  [/\btatp\b/g, 'team around the person'],
  [/\borg chart\b/g, 'organisational chart'],
  [/\borganization/g, 'organisation'],
  [/\b(?:pm|(?:partnership )?(?:mtg|meeting)) ?(?:no |number )?(\d)\b/g, 'partnership meeting $1'],
  [/\bsso\b/g, 'strategic support officer'],
  [/\bfac\b/g, 'factual accuracy'],
]

const LITTLE = new Set('the teh hte a an our my this that of for to and on in at with from by s its'.split(' '))

export type Names = readonly (readonly string[])[]

/** An item of a programme lives as long as the programme, and so do the words of its names. */
const KNOWN_NAMES = new WeakMap<Item, Names>()

/** The words of each of its names. */
export function namesOf(item: Item): Names {
  const known = KNOWN_NAMES.get(item)
  if (known) return known
  const artefact = 'artefact' in item && item.artefact !== undefined ? [item.artefact] : []
  const names = [item.title, ...artefact, ...(item.kind === 'meeting' ? [item.subject] : [])].map(meaningful)
  KNOWN_NAMES.set(item, names)
  return names
}

/** In plain words, without abbreviations. */
export function spelledOut(words: string): string {
  return SHORT.reduce((text, [short, long]) => text.replaceAll(short, long), numbered(plainWords(words)))
}

/** `meeting two`, `the second partnership meeting` -> `meeting 2` */
function numbered(words: string): string {
  return words
    .replace(/\bmeeting (one|two|three|four)\b/, (_all, word) => `meeting ${COUNTED.indexOf(word) + 1}`)
    .replace(
      /\b(first|second|third|fourth|1st|2nd|3rd|4th) (?:partnership )?meeting\b/,
      (_all, word) => `meeting ${(ORDERED.indexOf(word) % COUNTED.length) + 1}`,
    )
}

const COUNTED = ['one', 'two', 'three', 'four']
const ORDERED = ['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th']

/** What names something in these words, abbreviations spelled out. */
export function meaningful(text: string): readonly string[] {
  return spelledOut(text)
    .split(' ')
    .filter((word) => word !== '' && !LITTLE.has(word))
}
