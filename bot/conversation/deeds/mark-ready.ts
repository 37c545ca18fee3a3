import { markReady } from '../../../src/services/deed/mark-ready.ts'
import type { Told } from '../../cards/told-card.ts'
import type { Command } from '../heard.ts'
import { aboutItem, isReturn } from './about-item.ts'
import { BARE_SUBJECT, SUBJECT } from './subject.ts'
import { tellDeed } from './tell-deed.ts'
import { type Doing, itemOf, type Verb } from './verb.ts'

const READY = 'ready(?: to go| (?:for|to be|to) (?:sign(?:ed|ing)? ?off|sign|signature|handed in|hand in|the .+))?'

/** `the PIR is ready`: drafted, and waiting to be signed off. */
export const readyIt: Command = {
  name: 'ready',
  example: 'the PIR is ready',
  group: 'do',
  says: [
    new RegExp(`^${SUBJECT} (?:is|are) (?:now |all )?${READY}$`),
    /^mark (?<thing>.+?)(?: as)? ready$/,
    new RegExp(`^${BARE_SUBJECT} (?:now |all )?${READY}$`),
  ],
  words: ['ready', 'mark'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one is ready?', isReturn, (meant) => ready(meant, meant.one.dated.item.id)),
}

async function ready(doing: Doing, itemId: string): Promise<Told> {
  const { needs, by, inspectionId } = doing
  return tellDeed(doing, await markReady(needs, { inspectionId, itemId, by }))
}

export const pressReady: Verb = (pressed) => ready(pressed, itemOf(pressed))
