import type { Reply } from '../teams/turn.ts'
import { say } from './actions.ts'
import { card } from './card.ts'
import { heading, sentences } from './text.ts'

/** Once, in a team that Waymark was added to; `by` is who did so. */
export function introductionCard(by: string | null): Reply {
  const who = by === null ? 'Waymark was added to this team.' : `${by} added Waymark to this team.`
  const paragraphs = [
    `${who} It keeps a joint inspection on its dates.`,
    'One card a week, Monday at 9am, in the channel of the inspection (a standard one: neither private nor shared), edited as things change. Whoever owns something hears of it in a chat before it is due, and leaders where it is at risk or missed; nobody else is written to.',
    'Still to do by the operator: set up the inspection. A Microsoft 365 administrator grants the SharePoint site once.',
    'Mention Waymark and say help to see what it answers.',
  ]
  const text = paragraphs.join(' ')
  const body = [heading('Waymark is here'), ...paragraphs.map((one) => sentences(one))]
  return { text, card: card(text, body, [say('help')]) }
}
