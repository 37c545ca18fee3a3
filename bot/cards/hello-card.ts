import type { Reply } from '../teams/turn.ts'
import { say } from './actions.ts'
import { sentenceCard } from './told-card.ts'

/** Answers a greeting; `name` as Teams has it. */
export function helloCard(name: string): Reply {
  const [first = name] = name.split(' ')
  return sentenceCard(`Hello ${first}. What would you like to see?`, [say("what's due"), say('week'), say('help')])
}
