import { foundCard } from '../../../../bot/cards/found-card.ts'
import { FOLDER, HOSTILE, type Samples, tabUrl } from '../samples.ts'

const partnership = 'Northmoor Health and Social Care Partnership'

export const usual: Samples = {
  deadline: foundCard({
    kind: 'deadline',
    thing: {
      ...{ id: 'w06-fri-pir', title: 'Pre-Inspection Return', url: FOLDER },
      line: '12 noon on Friday 19 February 2027 · drafting',
    },
    ...{ partnership, tabUrl },
  }),
  'a meeting that is not booked': foundCard({
    kind: 'meeting',
    thing: {
      id: 'm',
      title: 'Partnership meeting 2',
      line: 'by Friday 9 April 2027 (our day and time: 5pm) · not booked yet',
    },
    ...{ partnership, tabUrl },
  }),
}

export const largest: Samples = {
  hostile: foundCard({
    kind: 'evidence',
    thing: { id: 'f', title: HOSTILE, line: HOSTILE, url: FOLDER },
    ...{ partnership: HOSTILE, tabUrl },
  }),
}
