import type { Picture } from '../../src/domain/inspection/picture.ts'
import { nameAmong } from './choose.ts'
import { commands } from './commands.ts'
import { correctSlip } from './correct-slips.ts'
import { EVERYDAY_WORDS } from './everyday-words.ts'
import { findItem } from './find-item.ts'
import type { Command } from './heard.ts'
import { wordsOf } from './words-of.ts'

/** What is offered where nothing that was said means anything here. */
const USUAL = ['due', 'week', 'help']

/** They stand in what people ask whatever they ask for. */
const EVERYWHERE = new Set('what whats is the a an to of for in on at do i we it that this who when are'.split(' '))

const MOST = 3

/** Characters of what was said that are looked at: what is meant is said early. */
const AS_FAR = 300

export interface Offers {
  /** What can be asked: pressing one changes nothing. */
  readonly asks: readonly string[]
  /** How something is said that changes something, where that was perhaps meant. */
  readonly order?: string
}

/** Three sentences that are understood, most like what was said first. */
export function likelyOffers(text: string): Offers {
  const said = wordsOf(text.slice(0, AS_FAR)).map(({ plain }) => plain)
  const scored = commands
    .filter(({ courtesy }) => !courtesy)
    .map((command) => ({ command, score: likeness(command, said) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const usual = USUAL.flatMap((one) => commands.filter(({ name }) => name === one))
  const asking = [...new Set([...scored.map(({ command }) => command).filter(({ changes }) => !changes), ...usual])]
  const [likeliest] = scored.filter(({ score }) => score >= A_WORD)
  return {
    asks: asking.slice(0, MOST).map(({ example }) => example),
    ...(likeliest?.command.changes && { order: likeliest.command.example }),
  }
}

/** What can be asked about the thing that somebody named, and said no more; `null` where they named none, or several. */
export function offersAbout(picture: Picture, text: string): Offers | null {
  const answer = findItem(picture, text)
  if (answer === null || !('found' in answer)) return null
  const name = nameAmong(answer.found, picture.items)
  return { asks: [`what about ${name}`, `who has ${name}`, `folder for ${name}`] }
}

/** What one of a command's own words counts. */
const A_WORD = 2

/** How many of the words it knows; its own words tell more than those of its example. */
function likeness({ example, words }: Command, said: readonly string[]): number {
  const own = new Set(words.filter((word) => !EVERYWHERE.has(word)))
  const shown = wordsOf(example).flatMap(({ plain }) => (EVERYWHERE.has(plain) ? [] : [plain]))
  const meant = new Set(said.map((word) => correctSlip(word, own, EVERYDAY_WORDS)))
  return [...meant].filter((word) => own.has(word)).length * A_WORD + shown.filter((word) => meant.has(word)).length
}
