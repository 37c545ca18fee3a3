import { helloCard } from '../cards/hello-card.ts'
import type { Command } from './heard.ts'

export const hello: Command = {
  name: 'hello',
  example: 'hello',
  group: 'ask',
  courtesy: true,
  says: /^(?:hi|hell?o|hey|hiya|yo|howdy|hullo|morning|afternoon|evening|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|everybody|team|again|bot|waymark))*$/,
  words: ['hello', 'helo', 'good', 'morning', 'afternoon', 'evening', 'there'],
  answer: async ({ person }) => helloCard(person.name),
}
