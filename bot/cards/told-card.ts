import type { Reply } from '../teams/turn.ts'
import { execute, say } from './actions.ts'
import { type Action, card } from './card.ts'
import { sentences } from './text.ts'

/** One sentence about what was done, and the way back. */
export function toldCard(sentence: string, undo: { readonly inspection: string; readonly deed: string } | null): Reply {
  const actions = undo ? [execute('undo', 'Undo', undo)] : [say("what's due")]
  return sentenceCard(sentence, actions)
}

/** One sentence and what can be done next. */
export function sentenceCard(sentence: string, actions: readonly Action[]): Reply {
  return { text: sentence, card: card(sentence, [sentences(sentence)], actions) }
}
