import type { Reply } from '../teams/turn.ts'
import { say } from './actions.ts'
import { card } from './card.ts'
import { heading, line, run, words } from './text.ts'

const COMMANDS: readonly (readonly [string, string])[] = [
  ["what's due", 'what is due next, or today, this week, mine, overdue'],
  ['week 11', 'that week with its dates; "week" alone is this week'],
  ['status', 'where the inspection stands, in counts'],
  ['next meeting', 'when it is, with its link'],
  ['undo', 'takes back what you did last'],
]

/** What can be said. */
export function helpCard(kind: 'personal' | 'channel'): Reply {
  const how =
    kind === 'channel' ? 'Mention me and say one of these.' : 'Say one of these; a slip of spelling does not matter.'
  const text = `${how} ${COMMANDS.map(([command]) => command).join(', ')}.`
  const lines = COMMANDS.map(([command, what]) => line([run(command, { bold: true }), run(`: ${what}`)], 'Small'))
  return {
    text,
    card: card(text, [heading('What you can ask'), words(how), ...lines], OFFERS.map(say)),
  }
}

const OFFERS = ["what's due", 'week', 'status', 'next meeting']
