/** What a folder's name says it is for: its week or its number, and its words. */
interface Purpose {
  /** `6` of `W06 …`, `Week 6 - …` or `06 …`; `2.1` of `QI 2.1 …`. */
  readonly number: string | null
  readonly words: readonly string[]
}

/** `same`: nothing speaks against it. `perhaps`: a person is to say. */
export type Likeness = 'same' | 'perhaps'

const INDICATOR = /(?:^|\b(?:qi|indicator)[\s._-]*)(\d{1,2}\.\d{1,2})(?!\d)/
const WEEK = /(?:^|\b)(?:wk|week|w)[\s._-]*0*(\d{1,2})(?!\d)/
const LEADING = /^0*(\d{1,2})(?![\d.])(?=[\s._-])/
const SAYS_NOTHING = ['the', 'of', 'and', 'for', 'a', 'an', 'to', 'in', 'qi', 'indicator', 'quality']

/** Whether a folder of people's has the purpose of a planned one, by week or number and by words; `null` where it has not. */
export function likenessOf(planned: string, found: string): Likeness | null {
  const wanted = readPurpose(planned)
  const there = readPurpose(found)
  const meaning = compareWords(wanted.words, there.words)
  if (wanted.number === there.number) {
    if (wanted.number === null) return meaning === 'some' ? null : likenessByWords(meaning)
    if (there.words.length === 0) return wanted.number.includes('.') ? 'same' : 'perhaps'
    return likenessByWords(meaning)
  }
  const oneIsMissing = wanted.number === null || there.number === null
  return oneIsMissing && meaning === 'all' ? 'perhaps' : null
}

/** `all`: the same words, or their initials. `more`: all of them and a word or two besides. `some`: one at least. */
type Meaning = 'all' | 'more' | 'some' | 'none'

function likenessByWords(meaning: Meaning): Likeness | null {
  if (meaning === 'none') return null
  return meaning === 'all' ? 'same' : 'perhaps'
}

function compareWords(wanted: readonly string[], there: readonly string[]): Meaning {
  const initials = wanted.map((word) => word[0]).join('')
  const isWanted = (word: string) => wanted.includes(word) || (wanted.length > 1 && word === initials)
  const shared = there.filter(isWanted)
  if (shared.length === 0) return 'none'
  const whole = shared.includes(initials) || wanted.every((word) => there.includes(word))
  if (!whole) return 'some'
  const besides = there.length - shared.length
  if (besides === 0) return 'all'
  return besides <= 2 ? 'more' : 'some'
}

function readPurpose(name: string): Purpose {
  const text = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
  const match = INDICATOR.exec(text) ?? WEEK.exec(text) ?? LEADING.exec(text)
  const rest = match ? text.replace(match[0], ' ') : text
  const words = rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SAYS_NOTHING.includes(word))
  return { number: match?.[1] ?? null, words: [...new Set(words.map(singular))] }
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
