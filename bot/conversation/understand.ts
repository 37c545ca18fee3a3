import { WEEKDAYS } from '../../src/domain/schedule/day.ts'
import { commands } from './commands.ts'
import { correctSlip } from './correct-slips.ts'
import { EVERYDAY_WORDS } from './everyday-words.ts'
import type { Command, Parts } from './heard.ts'
import { readingOf, withoutDoubt } from './reads-as-order.ts'
import { spellOut } from './shorthand.ts'
import { type Word, wordsOf } from './words-of.ts'

export interface Understood {
  readonly command: Command
  readonly parts: Parts
  readonly written: Parts
  /** It would change something, and reads as a question: what to say to have it done. */
  readonly order?: string
}

const MONTHS =
  'january february march april june july august september october november december tomorrow yesterday'.split(' ')

const VOCABULARY: ReadonlySet<string> = new Set([
  ...commands.flatMap(({ words }) => words),
  ...WEEKDAYS.map((day) => day.toLowerCase()),
  ...MONTHS,
])

/** Small talk before and after what is meant. */
const BEFORE =
  /^(?:(?:waymark|please|hi|hello|hey|ok|okay|so|thanks|and|now|sorry|quick question|can you|could you|would you|will you|can i (?:see|have)|could i (?:see|have)|i would like to see|id like to see|i want to see|i want to know|i need to know|i need to see|(?:could|can) you tell me|let me see|show me|show us|show|tell me|tell us|give me|list|send me|get me|find me) )+/
const AFTER = /(?: (?:please|thanks|thank you|ta|cheers|then|now|for me|at the moment|right now|again|waymark|mate))+$/

/** A person's own words, in which nothing is understood. */
const OWN_WORDS = ['reason', 'title', 'words']

/** Of these what stands around a word is part of it: `(as agreed)`, `£500`, `50%`. A title is a name without its quotation marks. */
const WITH_MARKS = ['reason', 'words']

/** Longer than this is a letter, not a wish: it is not looked through for one. */
const LONGEST = 2_000

/** The command that is meant, and its parts; `null` where none is: then offers are made, never a guess. */
export function understand(text: string): Understood | null {
  if (text.length > LONGEST) return null
  const words = withoutThanks(
    wordsOf(text).map((word) => ({
      ...word,
      plain: correctSlip(spellOut(word.plain), VOCABULARY, EVERYDAY_WORDS),
    })),
  )
  for (const said of [words, withoutSmallTalk(words)]) {
    const line = joined(said)
    for (const command of commands) {
      const match = firstMatch(command, line)
      const understood = match && read(command, match, { text, said })
      if (understood) return understood
    }
  }
  return null
}

function read(
  command: Command,
  match: RegExpExecArray,
  { text, said }: { readonly text: string; readonly said: readonly Word[] },
): Understood | null {
  const parts = match.groups ?? {}
  const spans = spansOf(match, said)
  const written = Object.fromEntries(
    spans.map(([name, span]) => [
      name,
      WITH_MARKS.includes(name) ? withMarks(text, span) : text.slice(span.from, span.to),
    ]),
  )
  if (!command.changes) return { command, parts, written }
  const own = spans.filter(([name]) => OWN_WORDS.includes(name))
  const others = own.reduce(
    (left, [, { from, to }]) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text,
  )
  const reading = readingOf(others, text)
  if (reading === 'not meant') return null
  const order = withoutDoubt(text.slice(said[0]?.from, said.at(-1)?.to))
  return { command, parts, written, ...(reading === 'question' && { order }) }
}

function withMarks(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const before = /[([<"'“‘£€$#~+-]*$/.exec(text.slice(0, from))?.[0] ?? ''
  const after = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(to))?.[0] ?? ''
  return `${before}${text.slice(from, to)}${after}`.replace(/[.,;:]+$/, '')
}

function joined(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(' ')
}

/** What is said at the end for politeness alone is no part of anybody's name. */
function withoutThanks(words: readonly Word[]): readonly Word[] {
  const line = joined(words)
  const thanks = counted(/(?: (?:please|thanks|thank you|ta|cheers))+$/.exec(line)?.[0])
  return words.slice(0, words.length - thanks)
}

function withoutSmallTalk(words: readonly Word[]): readonly Word[] {
  const line = joined(words)
  const before = counted(BEFORE.exec(line)?.[0])
  const after = counted(AFTER.exec(line)?.[0])
  return words.slice(before, words.length - after)
}

function counted(talk: string | undefined): number {
  return talk === undefined ? 0 : talk.trim().split(' ').length
}

const WITH_INDICES = new WeakMap<RegExp, RegExp>()

function firstMatch({ says }: Command, line: string): RegExpExecArray | null {
  for (const pattern of says instanceof RegExp ? [says] : says) {
    const indexed = WITH_INDICES.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}d`)
    WITH_INDICES.set(pattern, indexed)
    const match = indexed.exec(line)
    if (match) return match
  }
  return null
}

/** Where each part stands in what was written. */
function spansOf(
  match: RegExpExecArray,
  said: readonly Word[],
): readonly (readonly [string, { from: number; to: number }])[] {
  return Object.entries(match.indices?.groups ?? {}).flatMap(([name, range]) => {
    if (range === undefined) return []
    const first = said[wordsBefore(match.input, range[0])]
    const last = said[wordsBefore(match.input, range[1]) - (match.input[range[1] - 1] === ' ' ? 1 : 0)]
    return first && last ? [[name, { from: first.from, to: last.to }] as const] : []
  })
}

/** How many words stand whole before this place of a line: the index of the word at it. */
function wordsBefore(line: string, index: number): number {
  return line.slice(0, index).split(' ').length - 1
}
