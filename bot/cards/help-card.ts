import type { Reply } from '../teams/turn.ts'
import { say } from './actions.ts'
import { card } from './card.ts'
import { heading, line, run, section, sentences, words } from './text.ts'

/** What can be said of one kind, each as a sentence that is understood. */
export interface HelpGroup {
  readonly title: string
  readonly examples: readonly string[]
}

const OFFERS = ["what's due", 'week', 'status', 'next meeting', 'what changed since yesterday']

/** What can be said. */
export function helpCard(kind: 'personal' | 'channel', groups: readonly HelpGroup[]): Reply {
  const how =
    kind === 'channel' ? 'Mention me and say one of these.' : 'Say one of these; a slip of spelling does not matter.'
  const documents = kind === 'channel' ? FILE_THIS : `Send me a document, and I ask where it belongs. ${FILE_THIS}`
  const told = groups.map(({ title, examples }) => `${title}: ${examples.join(', ')}.`)
  const text = `${how} ${told.join(' ')} ${documents}`
  const lines = groups.flatMap(({ title, examples }) =>
    section(title, [line([run(examples.join(' · '), {}, LONGEST_GROUP)], 'Small')]),
  )
  const note =
    'What changes something is told back, and can be undone. Dates as you write them; what is not clear is asked.'
  return {
    text,
    card: card(
      text,
      [heading('What you can ask'), words(how), ...lines, sentences(documents), words(note, { subtle: true })],
      OFFERS.map(say),
    ),
  }
}

const FILE_THIS = 'On a message with a file: More actions, then File this.'

const LONGEST_GROUP = 900
