import { allInspections } from '../../src/services/all-inspections.ts'
import { say } from '../cards/actions.ts'
import { shorten } from '../cards/shorten.ts'
import { sentenceCard } from '../cards/told-card.ts'
import type { Answer, Reply, Turn } from '../teams/turn.ts'
import { answerTurn } from './answer-turn.ts'
import type { Conversing } from './heard.ts'
import { whatIsMeant } from './what-is-meant.ts'

const LONGEST = 80

/**
 * What is said to something that a process ended over, so that nobody knows how far it came: what only asks is answered
 * anew, what changes something is not done again.
 */
export async function answerInterrupted(needs: Conversing, turn: Turn): Promise<Answer> {
  if (turn.type === 'card action') return inDoubt('what you pressed')
  if (turn.type !== 'message') return answerTurn(needs, turn)
  // What was sent along is not kept.
  if (turn.text === '')
    return sentenceCard('I was restarted while I looked at what you sent. Send it again.', [say('help')])
  const partnerships = (await allInspections(needs.store)).map(({ partnership }) => partnership)
  const { understood } = whatIsMeant(turn.text, partnerships)
  const changes = understood?.command.changes && understood.order === undefined
  return changes ? inDoubt(`"${shorten(turn.text, LONGEST)}"`) : answerTurn(needs, turn)
}

function inDoubt(asked: string): Reply {
  const doubt = 'It may have been done or not, so I did not do it again.'
  const sentence = `I was restarted in the middle of ${asked}. ${doubt} Look at what changed, and ask again if it is not there.`
  return sentenceCard(sentence, [say('what changed today'), say('status')])
}
