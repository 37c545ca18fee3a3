import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { wordsNear } from './correct-slips.ts'
import { meaningful, type Names, namesOf, spelledOut } from './item-words.ts'
import { plainWords } from './words-of.ts'

/** One thing, or several of which somebody has to choose. */
export type FoundItem = { readonly found: ItemPicture } | { readonly choices: readonly ItemPicture[] } | null

/** Said of a thing, without being its name. */
const KINDS = new Set('return returns item task document file form thing deadline date one'.split(' '))

/**
 * The item that these words name: by its title, its folder or artefact, the subject of its meeting, an abbreviation, or
 * by some of these words alone; a slip in a longer word is forgiven. Strict, since deeds hang on it: `null` as soon as one
 * word is not explained ("i think the pir" names nothing).
 * @param fits decides between things of the same name; what is named plainly is found although it does not fit, so that it
 * can be said why it cannot be done
 */
export function findItem(
  picture: Pick<Picture, 'items' | 'inspection'>,
  words: string,
  fits: (one: ItemPicture) => boolean = () => true,
): FoundItem {
  const named = picture.items.map((one) => ({ one, names: namesOf(one.dated.item) }))
  const find = (some: readonly Candidate[], text: string) =>
    findAmong(some, text, { partnership: picture.inspection.partnership, fits })
  // `the PIR's signed off`
  const plain = words.replace(/['’`´]s\b/gu, '')
  const { week, rest } = weekIn(spelledOut(words))
  const ofWeek = named.filter(({ one }) => one.dated.week === week)
  return (
    find(named, words) ??
    (plain === words ? null : find(named, plain)) ??
    (week === undefined ? null : find(ofWeek, rest))
  )
}

interface Meaning {
  readonly partnership: string
  readonly fits: (one: ItemPicture) => boolean
}

function findAmong(named: readonly Candidate[], words: string, { partnership, fits }: Meaning): FoundItem {
  const lexicon = new Set(named.flatMap(({ names }) => names.flat()))
  const ofPartnership = new Set(plainWords(partnership).split(' '))
  const said = meaningful(words).filter((word) => lexicon.has(word) || !ofPartnership.has(word))
  const telling = said.filter((word) => !KINDS.has(word))
  if (telling.length === 0) return null
  const meant = (word: string) => (lexicon.has(word) || word.length < 3 ? [word] : wordsNear(word, lexicon))
  return (
    firstAnswer(named, said.map(meant), fits) ??
    firstAnswer(named, meaningful(withoutKinds(words)).map(meant), fits) ??
    firstAnswer(named, telling.map(meant), fits)
  )
}

/** `the PIR deadline`: of the PIR, whose name spelled out has such a word itself. */
function withoutKinds(words: string): string {
  return plainWords(words)
    .split(' ')
    .filter((word) => !KINDS.has(word))
    .join(' ')
}

interface Candidate {
  readonly one: ItemPicture
  readonly names: Names
}

/**
 * Those that bear just this name (as their title rather than as their folder's name); else what is owed or met that has
 * these words in its name; else anything that has.
 * @param said of each word all that it may be
 */
function firstAnswer(
  among: readonly Candidate[],
  said: readonly (readonly string[])[],
  fits: (one: ItemPicture) => boolean,
): FoundItem {
  const bears = (name: readonly string[]) =>
    name.length === said.length && said.every((words, place) => words.includes(name[place] ?? ''))
  const holds = (name: readonly string[]) => said.every((words) => words.some((word) => name.includes(word)))
  const bearing = among.filter(({ names }) => names.some(bears))
  const holding = among.filter(({ names }) => names.some(holds))
  const tiers = [bearing, holding.filter(({ one }) => isOwedOrMet(one)), holding]
  const alike = tiers.find((tier) => tier.length > 0) ?? []
  const fitting = orAll(
    alike,
    alike.filter(({ one }) => fits(one)),
  )
  const titled = orAll(
    fitting,
    fitting.filter(({ names: [title = []] }) => bears(title)),
  )
  const [found, ...others] = titled.map(({ one }) => one)
  if (!found) return null
  return others.length === 0 ? { found } : { choices: [found, ...others] }
}

function orAll<T>(all: readonly T[], some: readonly T[]): readonly T[] {
  return some.length > 0 ? some : all
}

function isOwedOrMet({ dated: { item } }: ItemPicture): boolean {
  return item.kind !== 'window' && item.kind !== 'milestone'
}

/** `W06 Pre-Inspection Return`, as a folder is named, or `Minutes (week 6)`. */
function weekIn(words: string): { readonly week: number | undefined; readonly rest: string } {
  const match = /^w(\d\d)\b|\b(?:of |in )?week (\d{1,2})$/.exec(words)
  const week = match?.[1] ?? match?.[2]
  return week === undefined ? { week, rest: words } : { week: Number(week), rest: words.replace(match?.[0] ?? '', '') }
}
