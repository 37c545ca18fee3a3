import type { Undoable } from '../conversation/undoable.ts'
import type { Reply } from '../teams/turn.ts'
import { execute, say, sayAs } from './actions.ts'
import { type Action, card } from './card.ts'
import { sentences } from './text.ts'

/** What was just done, as it is told to whoever did it. */
export interface Told {
  readonly sentence: string
  /** What can be taken back. */
  readonly undo?: Undoable
  /** What says again what was taken back. */
  readonly again?: string | null
}

/** One sentence about what was done, the way back, and the way on. */
export function toldCard({ sentence, undo, again }: Told, inspection: string): Reply {
  return sentenceCard(sentence, [
    ...(undo ? [execute('undo', 'Undo', { inspection, kind: undo.kind, id: undo.id })] : []),
    ...(again ? [sayAs('Do it again', again)] : []),
    say("what's due"),
  ])
}

/** One sentence and what can be done next. */
export function sentenceCard(sentence: string, actions: readonly Action[]): Reply {
  return { text: sentence, card: card(sentence, [sentences(sentence)], actions) }
}
