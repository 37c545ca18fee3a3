import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import { see } from '../../../src/services/see.ts'
import { choiceCard } from '../../cards/choice-card.ts'
import type { Told } from '../../cards/told-card.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command } from '../heard.ts'
import { aboutItem } from './about-item.ts'
import { mark } from './mark.ts'
import { arrived } from './mark-arrived.ts'
import { BARE_SUBJECT, SUBJECT } from './subject.ts'
import { type Doing, itemOf, type Verb } from './verb.ts'

const DONE = '(?:done|finished|complete|completed|sorted|done and dusted)'

/** `X is done`. */
export const markDone: Command = {
  name: 'done',
  example: 'system access is done',
  group: 'do',
  says: [
    new RegExp(`^${SUBJECT} (?:is|are|was|were|has been|have been|got) (?:now |all )?${DONE}$`),
    /^(?:ive|i have|weve|we have|i|we) (?:just )?(?:done|did|finished|completed|sorted) (?<thing>.+)$/,
    /^(?:finished|completed|done) (?<thing>(?!with\b).+)$/,
    /^(?:mark|set) (?<thing>.+?)(?: (?:as|to))? (?:done|finished|complete|completed)$/,
    /^(?:tick off|tick|close|complete|finish) (?<thing>.+?)(?: off)?$/,
    /^done with (?<thing>.+)$/,
    new RegExp(`^${BARE_SUBJECT} (?:now |all )?${DONE}$`),
    // Only of what can be held: a return that is held is one whose leaders are not told.
    /^(?<thing>.*\b(?:meeting|call|training)(?: \d)?) (?:was held|has been held|took place|has taken place)(?: today| yesterday)?$/,
  ],
  words: ['ive', 'weve', 'done', 'finished', 'complete', 'completed', 'mark'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one is done?', takesDone, (meant) => {
      const { title } = meant.one.dated.item
      return meant.one.dated.item.kind === 'return' ? askHowFar(title) : done(meant, meant.one)
    }),
}

function takesDone({ dated: { item } }: ItemPicture): boolean {
  return item.kind !== 'window'
}

/** A return goes a longer way than done. */
async function askHowFar(title: string): Promise<Reply> {
  return choiceCard(`${title} is a return. How far is it? Nothing was changed.`, [
    { title: 'It is ready', says: `${title} is ready` },
    { title: 'It is handed in', says: `${title} is handed in` },
  ])
}

function done(doing: Doing, { dated: { item } }: ItemPicture): Promise<Told> {
  return item.kind === 'incoming' ? arrived(doing, item.id) : mark(doing, item.id, { type: 'done' })
}

/** Of what the inspection team sends it means that it is here. */
export const pressDone: Verb = async (pressed) => {
  const itemId = itemOf(pressed)
  const { items } = await see(pressed.needs, pressed.inspectionId)
  const one = items.find(({ dated }) => dated.item.id === itemId)
  return one ? done(pressed, one) : mark(pressed, itemId, { type: 'done' })
}
