import { choiceCard } from '../cards/choice-card.ts'
import type { Command } from './heard.ts'

/** `cancel that`: of what was asked, done or booked; after a card that asks, nothing was done yet. */
export const cancelWhat: Command = {
  name: 'cancel what',
  example: 'cancel that',
  group: 'do',
  courtesy: true,
  says: /^(?:no )?cancel(?: (?:that|it|this))?$/,
  words: ['cancel'],
  answer: async () =>
    choiceCard('Cancel what? A card that asks does nothing until its button is pressed. Nothing was changed.', [
      { title: 'Undo what I did last', says: 'undo' },
      { title: 'A meeting: which ones are booked?', says: 'meetings' },
    ]),
}
