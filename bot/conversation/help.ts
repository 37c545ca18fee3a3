import { helpCard } from '../cards/help-card.ts'
import type { Command } from './heard.ts'

export const help: Command = {
  name: 'help',
  example: 'help',
  group: 'ask',
  says: /^(?:help|help me|commands|what can (?:you|i) (?:do|say|ask)|how does (?:this|it) work)$/,
  words: ['help', 'commands', 'what', 'work', 'does'],
  answer: async ({ kind }) => helpCard(kind),
}
