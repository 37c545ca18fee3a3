import { statusCard } from '../../../../bot/cards/status-card.ts'
import { HOSTILE, HOSTILE_LINES, type Samples, tabUrl } from '../samples.ts'

const STATUS = {
  ...{ partnership: 'Northmoor', week: 'In week 6 of 35', among: null, tabUrl },
  sentence: 'One return and one action due this week. One has no owner.',
  counts: ['3 of 42 returns handed in or not applicable', 'Two open returns without an owner'],
  footer: ['Library last checked 9am today'],
}

export const usual: Samples = { running: statusCard(STATUS) }

export const largest: Samples = {
  all: statusCard({
    ...{ ...STATUS, partnership: HOSTILE, sentence: HOSTILE, among: HOSTILE },
    counts: HOSTILE_LINES.slice(0, 4),
  }),
}
