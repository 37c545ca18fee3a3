import type { Command } from '../heard.ts'
import { aboutItem, isReturn } from './about-item.ts'
import { mark } from './mark.ts'
import { itemOf, type Verb } from './verb.ts'

/** `the PIR is ready`: drafted, and waiting to be signed off. */
export const markReady: Command = {
  name: 'ready',
  example: 'the PIR is ready',
  group: 'do',
  says: [
    /^(?<thing>.+) (?:is|are) (?:now |all )?ready(?: (?:for|to be) (?:sign ?off|signed off|signature|handed in))?$/,
    /^mark (?<thing>.+?)(?: as)? ready$/,
  ],
  words: ['ready', 'mark'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one is ready?', isReturn, (meant) =>
      mark(meant, meant.one.dated.item.id, { type: 'ready' }),
    ),
}

export const pressReady: Verb = (pressed) => mark(pressed, itemOf(pressed), { type: 'ready' })
