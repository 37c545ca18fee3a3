import type { ItemView } from '../../../src/contract/item-view.ts'
import { sampleReturn } from './sample-items.ts'

const FOLDER = 'https://strathglen.sharepoint.example/sites/inspection/Working/'

export const PIR: ItemView = sampleReturn({
  id: 'w06-fri-pir',
  title: 'Pre-Inspection Return',
  when: '12 noon on Friday 19 February 2027',
  state: 'ready',
  owner: 'Eilidh Murray',
  ownedByMe: false,
  folderUrl: `${FOLDER}W06%20Pre-Inspection%20Return`,
  wishes: ['taken', 'signed off', 'hand in'],
  undo: 'deed-ready',
  source: { standsIn: 'week 6', quote: 'Completed PIR returned by 12 noon on Friday of week 6' },
  notes: [
    'The overview says week 5 and the week itself says week 6. We go by: week 6, with a reminder in week 5.',
    'The guide names both the SSO and the shared area as the place. We go by: the shared area.',
  ],
})

export const SURVEY_NUMBER: ItemView = sampleReturn({
  id: 'w06-survey-return-rate-number',
  title: 'Number of staff sent the survey',
  owner: null,
  ownedByMe: false,
  destination: 'statement',
})

/** Returns of a whole programme, in order of time; the titles and dates are as long as real ones. */
export const SAMPLE_RETURNS: readonly ItemView[] = [
  settled(
    2,
    'Coordinator’s contact details',
    'handed in',
    'at 11am on Thursday 21 January 2027, a message to the inspection team',
  ),
  settled(
    3,
    'Provider and services list',
    'handed in late',
    'at 9am on Friday 29 January 2027, an email to the inspection team',
  ),
  settled(
    5,
    'How records will be reviewed, and on which platform',
    'handed in',
    'at 3:10pm on Thursday 11 February 2027, a message to the inspection team',
  ),
  PIR,
  SURVEY_NUMBER,
  later(10, 'Initial case tracker, completed', '12 noon on Friday 19 March 2027', {
    state: 'drafting',
    owner: 'Eilidh Murray',
  }),
  later(10, 'Good practice sample', '12 noon on Friday 19 March 2027', { owner: null }),
  later(11, 'Position statement and supporting evidence', '12 noon on Monday 22 March 2027', {
    owner: 'Kirsty Bain',
    destination: 'inspectors-site',
  }),
  later(11, 'Confirmation of the sample and team around the person list', '12 noon on Friday 26 March 2027', {
    ownedByMe: true,
  }),
  later(13, 'Scrutiny focus group timetable', '12 noon on Friday 9 April 2027', { owner: null }),
  later(14, 'Records of the main and reserve samples', '12 noon on Wednesday 14 April 2027', {
    owner: 'Fergus Dunn',
    mayApply: true,
  }),
  later(16, 'Timetable of all sessions, final', '12 noon on Wednesday 28 April 2027', { owner: null }),
  later(26, 'Factual accuracy response', '5pm on Friday 9 July 2027', { ownedByMe: true }),
  later(33, 'Post-inspection questionnaire', 'by Tuesday 24 August 2027 (our time: 5pm)', {
    ownedByMe: true,
    destination: 'email',
  }),
  later(35, 'Improvement plan', 'by Tuesday 7 September 2027 (our time: 5pm)', {
    ownedByMe: true,
    destination: 'email',
  }),
]

function settled(week: number, title: string, state: 'handed in' | 'handed in late', how: string): ItemView {
  return sampleReturn({
    id: idOf(week, title),
    week,
    title,
    state,
    distance: '',
    settled: `${state} ${how}`,
    undo: `deed-${week}`,
  })
}

function later(week: number, title: string, when: string, rest: Partial<ItemView>): ItemView {
  return sampleReturn({
    id: idOf(week, title),
    week,
    title,
    when,
    distance: `in ${week - 6} weeks`,
    ownedByMe: false,
    ...rest,
  })
}

function idOf(week: number, title: string): string {
  return `w${week}-${title.toLowerCase().replace(/\W+/g, '-')}`
}
