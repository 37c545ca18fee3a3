import { askedBackCard, offersCard } from '../../../../bot/cards/offers-card.ts'
import { HOSTILE, type Samples } from '../samples.ts'

export const usual: Samples = {
  three: offersCard({ asks: ["what's due", 'week 11', 'help'] }),
  'and how to say it': offersCard({ asks: ["what's due", 'week 11', 'help'], order: 'the PIR is done' }),
  'asked back': askedBackCard('assign the PIR to Ross'),
}

export const largest: Samples = {
  three: offersCard({ asks: [HOSTILE, HOSTILE, HOSTILE], order: HOSTILE }),
  'asked back': askedBackCard(HOSTILE),
}
