import { dueListCard } from '../../../bot/cards/due-list-card.ts'
import { helloCard } from '../../../bot/cards/hello-card.ts'
import { helpCard } from '../../../bot/cards/help-card.ts'
import { introductionCard } from '../../../bot/cards/introduction-card.ts'
import { createLinks } from '../../../bot/cards/links.ts'
import { meetingCard } from '../../../bot/cards/meeting-card.ts'
import { noticeCard } from '../../../bot/cards/notice-card.ts'
import { offersCard } from '../../../bot/cards/offers-card.ts'
import { statusCard } from '../../../bot/cards/status-card.ts'
import { toldCard } from '../../../bot/cards/told-card.ts'
import { weekAnswerCard } from '../../../bot/cards/week-answer-card.ts'
import { type Told, weekCardReply } from '../../../bot/cards/week-card.ts'
import { welcomeCard } from '../../../bot/cards/welcome-card.ts'
import type { Reply } from '../../../bot/teams/turn.ts'
import type { CardRow } from '../../../src/domain/notice/card-row.ts'
import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import type { WeekCard } from '../../../src/domain/notice/week-card.ts'
import { inspectionFor } from '../../support/inspections.ts'

const { place, id } = inspectionFor()
export const links = createLinks({
  appId: '22222222-bbbb-4bbb-8bbb-222222222222',
  publicUrl: 'https://waymark.example',
})
const tabUrl = links.tab(place, id)
const FOLDER = 'https://northmoor.sharepoint.example/sites/adult-services/Shared%20Documents/Inspection'

const PIR: CardRow = {
  ...{ itemId: 'w06-fri-pir', title: 'Pre-Inspection Return', when: '12 noon on Friday 19 February 2027' },
  ...{ state: 'drafting', owner: 'PIR lead, health', mayApply: false, acts: [], folderUrl: FOLDER },
}
const SURVEY: CardRow = {
  ...{ itemId: 'w06-fri-survey', title: 'Number of staff sent the survey' },
  ...{ when: 'by Friday 19 February 2027 (our time: 5pm)', state: 'not started', owner: null, mayApply: false },
  acts: ['taken', 'done'],
}
const LINKS: CardRow = {
  ...{ itemId: 'w06-links', title: 'Engagement survey links and paper copies', owner: null, mayApply: true },
  ...{ when: 'by Monday 15 February 2027 (our time: 5pm)', state: 'awaited', acts: ['arrived'] },
}

export const WEEK: WeekCard = {
  ...{ week: 6, heading: 'Week 6 of 35', dates: '15 to 19 February 2027', more: 0, closed: false },
  sentence: 'One return and one action due this week. One has no owner.',
  overdue: [],
  due: [PIR, SURVEY],
  awaited: [LINKS],
  also: [
    'Staff survey, until Friday 12 March 2027',
    'Keep going: keep preparing the position statement; encourage responses',
  ],
  coming: ['Initial case tracker: 5pm on Monday 1 March 2027'],
}

const OVERDUE: WeekCard = {
  ...WEEK,
  sentence: 'One return is overdue. One action due this week. None has an owner.',
  overdue: [
    { ...PIR, state: 'overdue', attention: 'There are 2 files in the shared folder. Leave the one that counts.' },
  ],
  due: [SURVEY],
  more: 4,
}

const QUIET: WeekCard = { ...WEEK, sentence: 'Nothing is due this week.', due: [], awaited: [], also: [], coming: [] }

const CLOSED: WeekCard = {
  ...{ ...WEEK, closed: true, sentence: 'Week 6 is done: 2 of 2 handed in or done.' },
  due: [
    { ...PIR, state: 'handed in' },
    { ...SURVEY, state: 'done', acts: [] },
  ],
  ...{ awaited: [{ ...LINKS, state: 'arrived', acts: [] }], also: [], coming: [] },
}

const FOOTER =
  'Library last checked 9am on Monday 15 February 2027 · Next message: 9am on Wednesday 17 February 2027, a reminder to its owner'

const NOTICE: PersonalNotice = {
  ...{ type: 'reminder', itemId: 'w06-fri-pir', again: false, acts: ['handed in'], folderUrl: FOLDER },
  headline: 'Pre-Inspection Return: due in 2 working days, by 12 noon on Friday 19 February 2027.',
  lines: ['It is still a draft.'],
  why: 'You get this as its owner. If the deadline passes, the coordinator is told as well.',
}

const ALARM: PersonalNotice = {
  ...{ type: 'alarm', itemId: null, again: false, acts: [] },
  headline: 'Waymark has not been able to look at the library since 9:05am on Monday 15 February 2027.',
  lines: [
    'What is put into the folders is not seen yet, so nothing is noted as handed in or called late.',
    'Nothing is lost: what waits is done in order as soon as it works again.',
    "For the IT service desk: SharePoint (Microsoft Graph) has answered with errors or not at all since 9:05am on Monday 15 February 2027; check the service's health.",
  ],
  why: 'You get this once, as coordinator. You are told when it works again.',
}

const ALL_CLEAR: PersonalNotice = {
  ...{ ...ALARM, type: 'all clear', lines: ['What had waited is done.'] },
  headline: 'Waymark has been looking at the library again since 10:20am on Monday 15 February 2027.',
}

const UNDELIVERED: PersonalNotice = {
  ...{ ...ALARM, type: 'undelivered', lines: ['They do not have Waymark in Teams: ask them to add it.'] },
  headline: 'A reminder of Pre-Inspection Return has not reached its owner (PIR lead, health).',
}

const STALE =
  'Waymark last looked at the library at 8:05am on Monday 15 February 2027: what was put there later is not shown yet.'

/** What no programme holds, and cards must bear: far too long, and full of Markdown. */
const HOSTILE = `**bold** [link](https://evil.example) {{DATE(2027-02-19)}} <at>all</at> _x_ ${'more and more words '.repeat(60)}`

const HOSTILE_ROW: CardRow = {
  ...{
    ...PIR,
    title: HOSTILE,
    when: HOSTILE,
    owner: HOSTILE,
    attention: HOSTILE,
    mayApply: true,
    state: 'needs attention',
  },
  acts: ['taken', 'done', 'arrived'],
}
const HOSTILE_ROWS = Array.from({ length: 6 }, (_, index) => ({
  ...HOSTILE_ROW,
  itemId: `item-${index}-${'x'.repeat(60)}`,
}))
const HOSTILE_LINES = Array.from({ length: 30 }, () => HOSTILE)
const HOSTILE_WEEK: WeekCard = {
  ...{ ...WEEK, sentence: HOSTILE, overdue: HOSTILE_ROWS.slice(0, 2), due: HOSTILE_ROWS.slice(2, 4) },
  ...{ awaited: HOSTILE_ROWS.slice(4), more: 60, also: HOSTILE_LINES, coming: HOSTILE_LINES },
}
const HOSTILE_NOTICE: PersonalNotice = {
  ...{ ...NOTICE, type: 'missed', headline: HOSTILE, lines: HOSTILE_LINES.slice(0, 2), why: HOSTILE, again: true },
  acts: ['taken', 'done', 'ready', 'handed in'],
}

function week(card: WeekCard, told?: Told): Reply {
  return weekCardReply({ inspectionId: id, card, footer: FOOTER, folderUrl: FOLDER }, place, links, told)
}

function answer(card: WeekCard, among: string | null = null): Reply {
  return weekAnswerCard(card, { of: 35, among, owner: () => 'Ross Northmoor', tabUrl })
}

const LINE = { ...PIR, when: `${PIR.when}, in 2 working days`, owner: 'Ross Northmoor', acts: [] }
const DUE = { title: 'Due next', until: 11, overdue: 3, among: null, inspectionId: id, tabUrl }
const STATUS = {
  ...{ partnership: 'Northmoor', week: 'In week 6 of 35', sentence: WEEK.sentence, among: null, tabUrl },
  counts: ['3 of 42 returns handed in or not applicable', 'Two open returns without an owner'],
  footer: ['Library last checked 9am today'],
}
const MEETING = {
  sentence: 'Partnership meeting 1: 10am to 11:30am on Wednesday 10 February 2027, in Teams.',
  ...{
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
    webLink: 'https://outlook.example/1',
    among: null,
    tabUrl,
  },
}

/** As people see them. */
export const usualCards: Readonly<Record<string, Reply>> = {
  week: week(WEEK),
  'week, its library not looked at': week({ ...WEEK, stale: STALE }),
  'week, something overdue': week(OVERDUE),
  'week, quiet': week(QUIET),
  'week, closed': week(CLOSED),
  'week, for the presser': week(WEEK, {
    sentence: 'Number of staff sent the survey: done.',
    undo: { kind: 'deed', id: 'deed-1' },
  }),
  reminder: noticeCard(NOTICE, { inspectionId: id, place, links }),
  missed: noticeCard(
    {
      ...{ ...NOTICE, type: 'missed', again: true, acts: ['taken', 'handed in'] },
      headline: 'Pre-Inspection Return was due at 12 noon today and is not handed in.',
    },
    { inspectionId: id, place, links },
  ),
  alarm: noticeCard(ALARM, { inspectionId: id, place, links }),
  'all clear': noticeCard(ALL_CLEAR, { inspectionId: id, place, links }),
  undelivered: noticeCard(UNDELIVERED, { inspectionId: id, place, links }),
  told: toldCard('Number of staff sent the survey: done.', { inspection: id, kind: 'deed', id: 'deed-1' }),
  'week asked for': answer(WEEK),
  'week asked for, one of several': answer(CLOSED, 'This is Northmoor. Add the name to ask about Glenmarra.'),
  due: dueListCard({ ...DUE, lines: [LINE, { ...LINE, ...SURVEY, acts: ['taken', 'done'] }] }),
  'due, the library not looked at': dueListCard({ ...DUE, lines: [LINE], stale: STALE }),
  'due, more than fit': dueListCard({ ...DUE, lines: Array.from({ length: 9 }, () => LINE) }),
  'due, nothing': dueListCard({ ...DUE, title: 'Overdue', lines: [], until: null, overdue: 0 }),
  status: statusCard(STATUS),
  meeting: meetingCard(MEETING),
  help: helpCard('personal'),
  hello: helloCard('Isla Northmoor'),
  offers: offersCard(),
  welcome: welcomeCard(),
  introduction: introductionCard('Isla Northmoor'),
}

/** At their largest, and with whatever data may hold. */
export const largestCards: Readonly<Record<string, Reply>> = {
  week: week(HOSTILE_WEEK, { sentence: HOSTILE, undo: { kind: 'deed', id: 'd'.repeat(60) } }),
  notice: noticeCard(HOSTILE_NOTICE, { inspectionId: id, place, links }),
  told: toldCard(HOSTILE, { inspection: id, kind: 'deed', id: 'd'.repeat(60) }),
  'week asked for': answer(HOSTILE_WEEK, HOSTILE),
  due: dueListCard({
    ...{ ...DUE, title: 'Due next', among: HOSTILE },
    lines: HOSTILE_ROWS.map((row) => ({ ...row, acts: ['taken', 'done'] as const })),
  }),
  status: statusCard({
    ...STATUS,
    partnership: HOSTILE,
    sentence: HOSTILE,
    counts: HOSTILE_LINES.slice(0, 4),
    among: HOSTILE,
  }),
  meeting: meetingCard({ ...MEETING, sentence: HOSTILE, among: HOSTILE }),
  hello: helloCard(HOSTILE),
  introduction: introductionCard(HOSTILE),
}
