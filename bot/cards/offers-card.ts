import type { Reply } from '../teams/turn.ts'
import { say } from './actions.ts'
import { sentenceCard } from './told-card.ts'

/** Three offers to somebody who was not understood. */
export function offersCard(): Reply {
  return sentenceCard("I did not follow that. You could ask what's due, for the week, or for help.", [
    say("what's due"),
    say('week'),
    say('help'),
  ])
}
