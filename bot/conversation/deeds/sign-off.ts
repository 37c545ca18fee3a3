import { signOff } from '../../../src/services/deed/sign-off.ts'
import type { Told } from '../../cards/told-card.ts'
import type { Command } from '../heard.ts'
import { aboutItem, isReturn } from './about-item.ts'
import { BARE_SUBJECT, SUBJECT } from './subject.ts'
import { tellDeed } from './tell-deed.ts'
import { type Doing, itemOf, type Verb } from './verb.ts'

/** `the PIR is signed off`, `I sign off the PIR`. */
export const signItOff: Command = {
  name: 'signed off',
  example: 'the PIR is signed off',
  group: 'do',
  says: [
    new RegExp(`^${SUBJECT} (?:is|are|was|has been|have been) (?:now )?(?:signed(?: off)?|approved)$`),
    /^(?:i )?(?:hereby )?(?:sign off|signed off|sign|signed|approve|approved) (?<thing>.+?)(?: off)?$/,
    /^(?:ive|i have|i) (?:just |now )?(?:signed off|signed|approved) (?<thing>.+?)(?: off)?$/,
    /^mark (?<thing>.+?)(?: as)? signed off$/,
    new RegExp(`^${BARE_SUBJECT} (?:now )?(?:signed off|approved)$`),
  ],
  words: ['sign', 'signed', 'approve', 'approved'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one is signed off?', isReturn, (meant) => sign(meant, meant.one.dated.item.id)),
}

async function sign(doing: Doing, itemId: string): Promise<Told> {
  const { needs, by, inspectionId } = doing
  return tellDeed(doing, await signOff(needs, { inspectionId, itemId, by }))
}

export const pressSignedOff: Verb = (pressed) => sign(pressed, itemOf(pressed))
