import type { Told } from '../../cards/week-card.ts'
import { mark } from './mark.ts'
import { type Doing, itemOf, type Verb } from './verb.ts'

/** Whoever asks takes it on. */
export function take(doing: Doing, itemId: string): Promise<Told> {
  return mark(doing, itemId, { type: 'taken', person: doing.by.id, name: doing.by.name })
}

export const pressTaken: Verb = (pressed) => take(pressed, itemOf(pressed))
