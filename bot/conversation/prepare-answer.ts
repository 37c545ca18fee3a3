import { glance } from '../../src/services/glance.ts'
import type { Answer, Turn } from '../teams/turn.ts'
import { answerTurn } from './answer-turn.ts'
import type { Conversing } from './heard.ts'

/** Looks already while it is found out whether the turn is anybody else's to answer; gives what answers it. */
export function prepareAnswer(needs: Conversing, turn: Turn): () => Promise<Answer> {
  const glanced = turn.type === 'message' ? glance(needs.store) : undefined
  // Whoever answers is told of it.
  glanced?.catch(() => undefined)
  return () => answerTurn(needs, turn, glanced)
}
