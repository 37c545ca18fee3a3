import type { Told } from '../../cards/told-card.ts'
import type { Command } from '../heard.ts'
import { aboutItem, isTask } from './about-item.ts'
import { mark } from './mark.ts'
import { type Doing, itemOf, type Verb } from './verb.ts'

/** `I take the PIR`, `the tracker is mine`: whoever says it owns it from then on. */
export const takeIt: Command = {
  name: 'take',
  example: 'I take the PIR',
  group: 'do',
  says: [
    /^(?:i (?:will |shall )?|ill |let me )(?:take|do|own|take on|take over|look after|have|handle)(?: on| over)? (?<thing>.+)$/,
    /^(?:take|take on|take over) (?<thing>.+)$/,
    /^(?:im|i am) (?:doing|taking|handling|looking after|taking on|taking over) (?<thing>.+)$/,
    /^(?<thing>.+) is (?:mine|with me)(?: now)?$/,
  ],
  words: ['take', 'mine'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one do you take?', isTask, (meant) => take(meant, meant.one.dated.item.id)),
}

/** Whoever asks takes it on. */
function take(doing: Doing, itemId: string): Promise<Told> {
  return mark(doing, itemId, { type: 'taken', person: doing.by.id, name: doing.by.name })
}

export const pressTaken: Verb = (pressed) => take(pressed, itemOf(pressed))
