import { weekAnswerCard } from '../../../../bot/cards/week-answer-card.ts'
import type { Reply } from '../../../../bot/teams/turn.ts'
import type { WeekCard } from '../../../../src/domain/notice/week-card.ts'
import { CLOSED, HOSTILE_WEEK, WEEK } from '../sample-weeks.ts'
import { HOSTILE, type Samples, tabUrl } from '../samples.ts'

function answer(card: WeekCard, among: string | null = null): Reply {
  return weekAnswerCard(card, { of: 35, among, owner: () => 'Ross Northmoor', tabUrl })
}

export const usual: Samples = {
  running: answer(WEEK),
  'one of several': answer(CLOSED, 'This is Northmoor. Add the name to ask about Glenmarra.'),
}

export const largest: Samples = { all: answer(HOSTILE_WEEK, HOSTILE) }
