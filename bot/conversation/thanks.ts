import { say } from '../cards/actions.ts'
import { sentenceCard } from '../cards/told-card.ts'
import type { Command } from './heard.ts'

/** A word of thanks ends a conversation: one line, and the way on. */
export const thanks: Command = {
  name: 'thanks',
  example: 'thanks',
  group: 'ask',
  courtesy: true,
  says: /^(?:thanks|thank you|thx|ta|cheers|great|brilliant|perfect|ok|okay|good|lovely|super|nice|well done|good job|nice one|got it|bye|goodbye|no thanks|no thank you|never ?mind|much appreciated|no worries|no problem)(?: (?:so much|very much|a lot|thanks|thank you|waymark|bye|all))*$/,
  words: ['thanks', 'thank', 'cheers', 'great'],
  answer: async () => sentenceCard('You are welcome.', [say("what's due"), say('week'), say('help')]),
}
