import type { Overview } from '../../../src/contract/overview.ts'
import { sampleAction, sampleIncoming } from './sample-items.ts'
import { PIR, SAMPLE_RETURNS, SURVEY_NUMBER } from './sample-returns.ts'

/** A Wednesday in week 6 of a plainly fictional partnership, as its coordinator sees it. */
export function sampleOverview(): Overview {
  return {
    now: '2027-02-17T09:05:00+00:00',
    nowInWords: 'Wednesday 17 February 2027, 9:05am',
    me: { name: 'Isla Fraser', role: 'coordinator' },
    inspection: { id: 'i1', partnership: 'Strathglen', theme: 'People aged 18 to 64 living with mental illness' },
    others: [],
    week: { number: 6, of: 35, heading: 'Week 6 of 35', dates: '15 to 19 February 2027' },
    sentence: 'One action is overdue. Two returns and two actions are due this week. Three have no owner.',
    needsAttention: [OVERDUE],
    dueNext: [PIR, SURVEY_LINK, SURVEY_NUMBER, FIND_PEOPLE],
    awaited: AWAITED,
    returns: [...SAMPLE_RETURNS],
    actions: [SURVEY_LINK, FIND_PEOPLE],
    meetings: MEETINGS,
    phases: PHASES,
    trouble: null,
    undelivered: null,
    lastChecked: 'Library last checked 9:04am today',
    nextMessage:
      '9am on Thursday 18 February 2027, a reminder about Pre-Inspection Return, to its owner (PIR lead, health)',
  }
}

const OVERDUE = sampleAction({
  id: 'w05-a8',
  week: 5,
  title: 'Start finding staff for questions about records',
  when: 'by Friday 12 February 2027 (our time: 5pm)',
  distance: 'since 5pm on Friday 12 February 2027',
  state: 'overdue',
  owner: 'Fergus Dunn',
  ownedByMe: false,
  wishes: ['taken', 'done'],
})

const SURVEY_LINK = sampleAction({
  id: 'w06-staff-survey-link-sent',
  title: 'Circulate the staff survey link',
  owner: null,
  ownedByMe: false,
  wishes: ['taken', 'done'],
})

const FIND_PEOPLE = sampleAction({
  id: 'w06-a4',
  title: 'Start finding people and times for partnership meetings 2 to 4',
})

const AWAITED = [
  sampleIncoming({
    id: 'w05-staff-survey-link-provided',
    week: 5,
    title: 'Link to the staff survey',
    state: 'late',
    distance: 'since 5pm on Friday 12 February 2027',
  }),
  sampleIncoming({ id: 'w06-engagement-survey-links-provided', title: 'Engagement survey links and paper copies' }),
  sampleIncoming({
    id: 'w08-mon-initial-case-tracker-issued',
    week: 8,
    title: 'Initial case tracker, for us to complete',
    when: '5pm on Monday 1 March 2027',
    distance: 'in 8 working days',
  }),
]

const MEETINGS: Overview['meetings'] = [
  meeting('m-pm1', 'Partnership meeting 1', 5, '10am to 11:30am on Wednesday 10 February 2027', true),
  meeting('m-coordinator', 'Coordinator’s meeting', 5, '11:45am to 1pm on Wednesday 10 February 2027', true),
  meeting('m-pm2', 'Partnership meeting 2', 14, '2pm to 3:30pm on Thursday 15 April 2027', true, {
    day: '2027-04-15',
    start: '14:00',
  }),
  meeting('m-pm3', 'Partnership meeting 3', 20, 'by Wednesday 26 May 2027 (our time: 5pm)', false),
  meeting('m-pm4', 'Partnership meeting 4', 26, 'by Wednesday 7 July 2027 (our time: 5pm)', false),
]

function meeting(
  id: string,
  subject: string,
  week: number,
  when: string,
  booked: boolean,
  movable: Overview['meetings'][number]['movable'] = null,
): Overview['meetings'][number] {
  const joinUrl = booked ? `https://teams.microsoft.com/l/meetup-join/${id}` : null
  return { id, subject, week, when, booked, done: false, joinUrl, movable }
}

const PHASES: Overview['phases'] = [
  { title: 'Notified', from: 1, to: 5, state: 'past', settled: 14, total: 15 },
  { title: 'Engagement & samples', from: 6, to: 10, state: 'now', settled: 0, total: 8 },
  { title: 'Position statement', from: 11, to: 13, state: 'ahead', settled: 0, total: 8 },
  { title: 'Records', from: 14, to: 16, state: 'ahead', settled: 0, total: 6 },
  { title: 'Sessions', from: 17, to: 18, state: 'ahead', settled: 0, total: 0 },
  { title: 'Report', from: 19, to: 29, state: 'ahead', settled: 0, total: 1 },
  { title: 'Plan', from: 30, to: 35, state: 'ahead', settled: 0, total: 2 },
]
