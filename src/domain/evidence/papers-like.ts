import type { Item } from '../programme/programme.ts'
import { checksFor } from './checks-for.ts'
import { kindOf } from './file-kind.ts'
import { hasFolder } from './folder-plan.ts'
import { type Among, otherWords } from './looks-like.ts'
import { wordsOf } from './words-of.ts'

/** A document that has not come to us yet, by its name. */
export interface NamedDocument {
  readonly name: string
  /** In lower case, without its dot. */
  readonly extension: string
}

/** Ids of the items whose paper a document seems to be: returns, and what the inspection team sends, whose trackers bear the same names. */
export function papersNamed({ name, extension }: NamedDocument, among: Among): readonly string[] {
  const kind = kindOf({ file: { name, extension, folder: '' }, facts: null })
  if (kind === 'other') return []
  return papersByName(name, among).filter((id) => checksFor(id, among).kinds?.includes(kind) ?? true)
}

/** The same whatever kind of file it is: printed or packed it tells as much of people. */
export function papersByName(name: string, among: Among): readonly string[] {
  const papers = among.items.filter(isPaper).filter((item) => {
    const names = namesOf(item, among)
    return names.some((one) => otherWords(name, one, among.partnership) < (isTelling(one) ? 2 : 1))
  })
  return papers.map(({ id }) => id)
}

/** Ids of the items that are named in what somebody wrote beside a document. */
export function papersSpokenOf(said: string, among: Among): readonly string[] {
  const words = wordsOf(said)
  return among.items.flatMap((item) => {
    const names = isPaper(item) ? namesOf(item, among).filter(isTelling) : []
    return names.some((name) => wordsOf(name).every((word) => words.includes(word))) ? [item.id] : []
  })
}

type Paper = Item & { readonly artefact: string }

function isPaper(item: Item): item is Paper {
  return hasFolder(item) || (item.kind === 'incoming' && item.artefact !== undefined)
}

/** A tracker is a tracker, the initial and the final one, and called so for short. */
function namesOf({ id, artefact }: Paper, among: Among): readonly string[] {
  const [first = '', ...rest] = artefact.split(' ')
  const plain = /^(initial|final|draft)$/i.test(first) && rest.length > 1 ? [rest.join(' ')] : []
  const short = / tracker$/i.test(artefact) ? ['Tracker'] : []
  return [artefact, ...plain, ...short, ...(checksFor(id, among).alsoCalled ?? [])]
}

/** `Records` alone may be anything; `PIR` is not. */
function isTelling(name: string): boolean {
  return name.includes(' ') || name === name.toUpperCase()
}
