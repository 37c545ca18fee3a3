import type { Undoable } from '../conversation/undoable.ts'
import type { Reply } from '../teams/turn.ts'
import { execute, say } from './actions.ts'
import { type Action, card } from './card.ts'
import { sentences } from './text.ts'

/** What was just done, as it is told to whoever did it. */
export interface Told {
  readonly sentence: string
  /** What can be taken back. */
  readonly undo?: Undoable
}

/** One sentence about what was done, the way back, and the way on. */
export function toldCard(sentence: string, undo: (Undoable & { readonly inspection: string }) | null): Reply {
  const back = undo && execute('undo', 'Undo', { inspection: undo.inspection, kind: undo.kind, id: undo.id })
  return sentenceCard(sentence, [...(back ? [back] : []), say("what's due")])
}

/** One sentence and what can be done next. */
export function sentenceCard(sentence: string, actions: readonly Action[]): Reply {
  return { text: sentence, card: card(sentence, [sentences(sentence)], actions) }
}
