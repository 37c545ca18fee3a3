import { helpCard } from '../cards/help-card.ts'
import type { Command, Group } from './heard.ts'

const TITLES: Readonly<Record<Group, string>> = {
  ask: 'Ask me',
  do: 'Tell me',
  remind: 'Reminders',
  arrange: 'Meetings, dates and settings',
}

/** What people say most, before the others of its group. */
const FIRST = [
  ...['assign', 'done', 'handed in', 'remind me', 'snooze', 'mute', 'unmute', 'hold'],
  ...['move date', 'book meeting', 'settings', 'change settings'],
]

/** `help`: a sentence for each of these commands. */
export function helpOn(commands: readonly Command[]): Command {
  const shown = commands.filter(({ courtesy }) => !courtesy).toSorted((a, b) => rank(a) - rank(b))
  const groups = (Object.keys(TITLES) as Group[]).map((group) => ({
    title: TITLES[group],
    examples: shown.filter((one) => one.group === group).map(({ example }) => example),
  }))
  return {
    name: 'help',
    example: 'help',
    group: 'ask',
    says: /^(?:help|help me|helpme|help (?:with )?(?:this|me)|help (?:please|out)|sos|how do you work|what do you understand|what can i type|options and commands|help with (?:this|waymark)|i need help|commands|menu|what can (?:you|i) (?:do|say|ask)(?: you)?|what do you do|how does (?:this|it|waymark) work|how do i use (?:this|you|waymark)|who are you|what are you|what is waymark)$/,
    words: ['help', 'commands', 'what', 'work', 'does'],
    answer: async ({ kind }) =>
      helpCard(
        kind,
        groups.filter(({ examples }) => examples.length > 0),
      ),
  }
}

function rank({ name }: Command): number {
  const index = FIRST.indexOf(name)
  return index < 0 ? FIRST.length : index
}
