import type { Reply } from '../teams/turn.ts'
import { say } from './actions.ts'
import { card } from './card.ts'
import { heading, sentences } from './text.ts'

const PARAGRAPHS = [
  'I keep a joint inspection on its dates: the folders for each return, what is due when and who has it, one card a week in the channel, and a word to you before something of yours is due.',
  'What I need: the coordinator gives you a seat. A Microsoft 365 administrator has granted Waymark the one SharePoint site that holds the shared area; nothing else of yours is read.',
  "You can ask what's due, for a week, for the status and for the next meeting. Send me a document, and I ask where it belongs before I put it anywhere. Say help for all of it.",
  'What I do not do: I never open a record of a person, and I never hand anything in unless somebody tells me to.',
]

/** Once, to a person who adds Waymark. */
export function welcomeCard(): Reply {
  const [text = ''] = PARAGRAPHS
  const body = [heading('Welcome to Waymark'), ...PARAGRAPHS.map((one) => sentences(one))]
  return { text, card: card(PARAGRAPHS.join(' '), body, [say("what's due"), say('status'), say('help')]) }
}
