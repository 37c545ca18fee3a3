import { noticeList } from '../../../../bot/cards/notice-list.ts'
import type { NoticeRow } from '../../../../src/domain/notice/personal-notice.ts'
import { FOLDER, HOSTILE, inspectionId, links, place, type Samples } from '../samples.ts'

const ROW: NoticeRow = {
  ...{ inspectionId, partnership: 'Northmoor Health and Social Care Partnership', place, itemId: 'w06-fri-pir' },
  ...{ title: 'Pre-Inspection Return', when: 'due in 2 working days, by 12 noon on Friday 19 February 2027' },
  ...{ type: 'digest', stands: 'It is still a draft.', why: '', acts: ['ready', 'handed in'] },
  ...{ mayAssign: true, snoozeTo: '2027-02-18', folderUrl: FOLDER },
}

const SURVEY: NoticeRow = {
  ...{ inspectionId, partnership: ROW.partnership, place, type: 'digest', stands: '', why: '', snoozeTo: '2027-02-18' },
  ...{ itemId: 'w06-staff-survey-link-sent', title: 'Circulate the staff survey link', acts: ['taken', 'done'] },
  when: 'due in 2 working days, by 5pm on Friday 19 February 2027',
}

const DIGEST = {
  ...({ type: 'digest', itemId: null, lines: [], again: false, acts: [] } as const),
  headline: 'Pre-Inspection Return and one more: the first is due in 2 working days.',
  why: 'You get this as their owner, in one message a day at most. The last call for each comes two hours before its deadline; if that is missed, the coordinator is told.',
}

const WHY = 'You get this once, as coordinator, since it may not be ready in time.'
const NEXT = 'Unless it is mended or you hold it, the Chief Officer is told an hour later.'
const WARNING = {
  ...({ ...DIGEST, type: 'missed' } as const),
  headline: 'One thing is late, one is at risk and one is coming up.',
  why: 'You get this as one message; each line says why, and what comes next.',
}
const WARNED: readonly NoticeRow[] = [
  {
    ...{ ...SURVEY, type: 'missed', when: 'due at 5pm on Friday 12 February 2027, and not marked done', mayHold: true },
    why: 'You get this as coordinator, since nobody owns it. Unless it is done or held, the Chief Officer hears of it next.',
  },
  { ...{ ...ROW, type: 'at risk', when: `${ROW.when}, and at risk`, mayHold: true }, why: `${WHY} ${NEXT}` },
  {
    ...SURVEY,
    itemId: 'other',
    title: 'Send the timetable',
    why: 'You get this as its owner. It is the last reminder.',
  },
]

const ELSEWHERE: NoticeRow = { ...SURVEY, inspectionId: 'southmoor-2027', partnership: 'Southmoor' }

export const usual: Samples = {
  'a digest': noticeList({ ...DIGEST, rows: [ROW, SURVEY] }, links),
  'a digest of several inspections, sent again': noticeList({ ...DIGEST, again: true, rows: [ROW, ELSEWHERE] }, links),
  'late, at risk and coming up': noticeList({ ...WARNING, rows: WARNED }, links),
}

const HUGE = Array.from({ length: 30 }, (_, index): NoticeRow => {
  const texts = { title: HOSTILE, when: HOSTILE, stands: HOSTILE, partnership: HOSTILE, why: HOSTILE }
  return { ...ROW, ...texts, mayHold: true, acts: ['taken', 'handed in'], itemId: `item-${index}` }
})

export const largest: Samples = {
  'of one inspection': noticeList({ ...WARNING, headline: HOSTILE, why: HOSTILE, rows: HUGE }, links),
  'of several inspections': noticeList(
    { ...WARNING, rows: HUGE.map((row, index) => ({ ...row, inspectionId: `inspection-${index}` })) },
    links,
  ),
}
