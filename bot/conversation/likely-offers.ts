import { commands } from './commands.ts'
import { correctSlip } from './correct-slips.ts'
import type { Command } from './heard.ts'
import { wordsOf } from './words-of.ts'

/** What is offered where nothing that was said means anything here. */
const USUAL = ['due', 'week', 'help']

/** They stand in what people ask whatever they ask for. */
const EVERYWHERE = new Set('what whats is the a an to of for in on at do i we it that this who when are'.split(' '))

const MOST = 3

export interface Offers {
  /** What can be asked: pressing one changes nothing. */
  readonly asks: readonly string[]
  /** How something is said that changes something, where that was perhaps meant. */
  readonly order?: string
}

/** Three sentences that are understood, most like what was said first. */
export function likelyOffers(text: string): Offers {
  const said = wordsOf(text).map(({ plain }) => plain)
  const scored = commands
    .map((command) => ({ command, score: likeness(command, said) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ command }) => command)
  const usual = commands.filter(({ name }) => USUAL.includes(name))
  const asking = [...new Set([...scored.filter(({ changes }) => !changes), ...usual])]
  const [likeliest] = scored
  return {
    asks: asking.slice(0, MOST).map(({ example }) => example),
    ...(likeliest?.changes && { order: likeliest.example }),
  }
}

/** How many of the words it knows; a whole word of its example counts twice. */
function likeness({ example, words }: Command, said: readonly string[]): number {
  const shown = wordsOf(example).map(({ plain }) => plain)
  const known = new Set([...shown, ...words].filter((word) => !EVERYWHERE.has(word)))
  const meant = said.map((word) => correctSlip(word, known)).filter((word) => known.has(word))
  return new Set(meant).size + meant.filter((word) => shown.includes(word)).length
}
