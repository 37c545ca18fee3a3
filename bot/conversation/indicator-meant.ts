import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { choiceCard } from '../cards/choice-card.ts'
import type { Reply } from '../teams/turn.ts'
import { plainWords } from './words-of.ts'

type Indicators = Inspection['settings']['indicators']

/**
 * The number of the quality indicator that these words name, or the choice that is answered instead.
 * @param says the whole sentence anew, about the indicator of this number
 */
export function indicatorMeant(
  indicators: Indicators,
  words: string,
  says: (number: string) => string,
): string | Reply {
  const named = indicatorsNamed(indicators, words)
  const [only, ...others] = named
  if (only && others.length === 0) return only.number
  const question = only
    ? `"${words}" could be several quality indicators. Which one?`
    : `No quality indicator is called "${words}". Which one do you mean?`
  const choices = only ? named : indicators
  return choiceCard(
    question,
    choices.map(({ number, title }) => ({ title: `${number} ${title}`, says: says(number) })),
  )
}

/** By number, else by all of these words. */
function indicatorsNamed(indicators: Indicators, words: string): Indicators {
  const number = /\d{1,2}\.\d{1,2}/.exec(words)?.[0]
  if (number !== undefined) return indicators.filter((one) => one.number === number)
  const said = plainWords(words).split(' ')
  return indicators.filter(({ title }) => said.every((word) => plainWords(title).split(' ').includes(word)))
}
