import type { Reply } from '../teams/turn.ts'
import { say, sayAs } from './actions.ts'
import { card } from './card.ts'
import { sentences } from './text.ts'
import { sentenceCard } from './told-card.ts'

/**
 * Offers to somebody who was not understood.
 * @param asks sentences that ask; @param order how something that changes something is said: told, not offered to press
 */
export function offersCard({ asks, order }: { readonly asks: readonly string[]; readonly order?: string }): Reply {
  const change = order === undefined ? '' : ` To change something, say it like this: ${order}.`
  const told = (offered: string) => `I did not follow that. You could ask${offered}.${change}`
  const text = told(`: ${asks.join(' · ')}`)
  // The buttons are the list.
  return { text, card: card(text, [sentences(told(' one of these'))], asks.map(say)) }
}

/** What would change something was said like a question or a quotation. @param order what to say to have it done */
export function askedBackCard(order: string): Reply {
  return sentenceCard(`That reads like a question, so nothing was changed. Do you want it done: "${order}"?`, [
    sayAs('Yes, do it', order),
    say("what's due"),
    say('help'),
  ])
}
