import { say } from '../cards/actions.ts'
import { sentenceCard } from '../cards/told-card.ts'
import type { Command } from './heard.ts'

/** `yes` to what was asked: a word may be meant for something else, a button is not. */
export const yesOrNo: Command = {
  name: 'yes or no',
  example: 'yes',
  group: 'ask',
  courtesy: true,
  says: /^(?:(?:yes|yep|yeah|yup|no|nope|sure|correct|confirm|confirmed|go ahead|do it|make it so)(?: (?:please|do it|go ahead|that is right|thats right|do that|move it|book it))?|ok do it|ok go ahead)$/,
  words: ['yes', 'confirm'],
  answer: async () =>
    sentenceCard(
      'Press the button on the card that asked: a word alone changes nothing. If it is far up by now, say it again.',
      [say("what's due"), say('help')],
    ),
}
