import { helpCard } from '../../../../bot/cards/help-card.ts'
import { commands } from '../../../../bot/conversation/commands.ts'
import type { Heard } from '../../../../bot/conversation/heard.ts'
import type { Reply } from '../../../../bot/teams/turn.ts'
import { HOSTILE_LINES, type Samples } from '../samples.ts'

const [help] = commands
const asked = (kind: 'personal' | 'channel') => help?.answer({ kind } as Heard) as Promise<Reply>

export const usual: Samples = {
  'in a chat': await asked('personal'),
  'in the channel': await asked('channel'),
}

export const largest: Samples = {
  'in a chat': helpCard(
    'personal',
    HOSTILE_LINES.slice(0, 4).map((example) => ({ title: 'To ask', examples: [example, example] })),
  ),
}
