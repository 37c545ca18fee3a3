import { digestCard } from '../../../../bot/cards/digest-card.ts'
import type { DigestRow } from '../../../../src/domain/notice/personal-notice.ts'
import { HOSTILE, inspectionId, links, place, type Samples } from '../samples.ts'

const ROW: DigestRow = {
  ...{ inspectionId, partnership: 'Northmoor Health and Social Care Partnership', place, itemId: 'w06-fri-pir' },
  ...{ title: 'Pre-Inspection Return', when: 'due in 2 working days, by 12 noon on Friday 19 February 2027' },
  ...{ stands: 'It is still a draft.', acts: ['ready', 'handed in'] },
}

const SURVEY: DigestRow = {
  ...{ ...ROW, itemId: 'w06-staff-survey-link-sent', title: 'Circulate the staff survey link', stands: '' },
  ...{ when: 'due in 2 working days, by 5pm on Friday 19 February 2027', acts: ['taken', 'done'] },
}

const DIGEST = {
  ...({ type: 'digest', itemId: null, lines: [], again: false, acts: [], snoozeTo: '2027-02-18' } as const),
  headline: 'Pre-Inspection Return and one more: the first is due in 2 working days.',
  why: 'You get this as their owner, in one message a day at most. The last call for each comes two hours before its deadline; if that is missed, the coordinator is told.',
}

const ELSEWHERE: DigestRow = { ...SURVEY, inspectionId: 'southmoor-2027', partnership: 'Southmoor' }

export const usual: Samples = {
  'one inspection': digestCard({ ...DIGEST, rows: [ROW, SURVEY] }, links),
  'several inspections, sent again': digestCard({ ...DIGEST, again: true, rows: [ROW, ELSEWHERE] }, links),
}

const HUGE = Array.from({ length: 30 }, (_, index): DigestRow => {
  const texts = { title: HOSTILE, when: HOSTILE, stands: HOSTILE, partnership: HOSTILE }
  return { ...SURVEY, ...texts, itemId: `item-${index}` }
})

export const largest: Samples = {
  'one inspection': digestCard({ ...DIGEST, headline: HOSTILE, why: HOSTILE, rows: HUGE }, links),
  'several inspections': digestCard(
    { ...DIGEST, rows: HUGE.map((row, index) => ({ ...row, inspectionId: `inspection-${index}` })) },
    links,
  ),
}
