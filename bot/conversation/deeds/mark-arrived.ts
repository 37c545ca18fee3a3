import type { Told } from '../../cards/week-card.ts'
import { mark } from './mark.ts'
import { type Doing, itemOf, type Verb } from './verb.ts'

/** It is here now. */
export function arrived(doing: Doing, itemId: string): Promise<Told> {
  return mark(doing, itemId, { type: 'arrived', when: doing.needs.clock.now() })
}

export const pressArrived: Verb = (pressed) => arrived(pressed, itemOf(pressed))
