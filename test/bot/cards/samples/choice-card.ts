import { choiceCard } from '../../../../bot/cards/choice-card.ts'
import { HOSTILE, type Samples } from '../samples.ts'

export const usual: Samples = {
  things: choiceCard('Which tracker do you mean?', [
    {
      title: 'Initial case tracker, completed',
      line: '12 noon on Friday 19 March 2027, drafting',
      says: 'who has Initial case tracker, completed',
    },
    {
      title: 'Final case tracker after resampling',
      line: 'by Monday 29 March 2027 (our time: 5pm), awaited',
      says: 'who has Final case tracker after resampling',
    },
  ]),
  people: choiceCard('Whom do you mean?', [
    { title: 'Ross Northmoor', says: 'assign the PIR to Ross Northmoor' },
    { title: 'Rosa Northmoor', says: 'assign the PIR to Rosa Northmoor' },
  ]),
}

export const largest: Samples = {
  many: choiceCard(
    HOSTILE,
    Array.from({ length: 30 }, () => ({ title: HOSTILE, line: HOSTILE, says: HOSTILE })),
  ),
}
