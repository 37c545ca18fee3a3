import { helpCard } from '../../../../bot/cards/help-card.ts'
import { commands } from '../../../../bot/conversation/commands.ts'
import { HOSTILE, HOSTILE_LINES, type Samples } from '../samples.ts'

const groups = [
  { title: 'To ask', examples: commands.map(({ example }) => example) },
  { title: 'To do', examples: ['assign the PIR to Ross', 'undo'] },
]

export const usual: Samples = {
  'in a chat': helpCard('personal', groups),
  'in the channel': helpCard('channel', groups),
}

export const largest: Samples = {
  'in a chat': helpCard(
    'personal',
    HOSTILE_LINES.slice(0, 4).map((title) => ({ title, examples: [HOSTILE, HOSTILE] })),
  ),
}
