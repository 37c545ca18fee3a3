import type { CardRow } from '../../../src/domain/notice/card-row.ts'
import type { WeekCard } from '../../../src/domain/notice/week-card.ts'
import { HOSTILE_ROWS, LINKS, PIR, SURVEY, TRACKER } from './sample-rows.ts'
import { HOSTILE, HOSTILE_LINES } from './samples.ts'

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
  coming: [TRACKER],
}

export const OVERDUE: WeekCard = {
  ...WEEK,
  sentence: 'One return is overdue. One action due this week. None has an owner.',
  overdue: [
    {
      ...PIR,
      state: 'overdue',
      left: 'yesterday',
      attention: 'There are 2 files in the shared folder. Leave the one that counts.',
    },
  ],
  due: [SURVEY],
  more: 4,
}

export const QUIET: WeekCard = {
  ...{ ...WEEK, sentence: 'Nothing is due this week.' },
  ...{ due: [], awaited: [], also: ['Quality assurance of the report, until Friday 2 July 2027'] },
}

export const CLOSED: WeekCard = {
  ...{ ...WEEK, closed: true, sentence: 'Week 6 is done: 2 of 2 handed in or done.' },
  due: [over(PIR, 'handed in'), over(SURVEY, 'done')],
  ...{ awaited: [over(LINKS, 'arrived')], also: [], coming: [] },
}

/** As a week that is over has it. */
function over({ left: _left, ...row }: CardRow, state: CardRow['state']): CardRow {
  return { ...row, state, acts: [] }
}

export const STALE =
  'Waymark last looked at the library at 8:05am on Monday 15 February 2027: what was put there later is not shown yet.'

export const HOSTILE_WEEK: WeekCard = {
  ...{ ...WEEK, sentence: HOSTILE, overdue: HOSTILE_ROWS.slice(0, 2), due: HOSTILE_ROWS.slice(2, 4) },
  ...{ awaited: HOSTILE_ROWS.slice(4), more: 60, also: HOSTILE_LINES, coming: [...HOSTILE_ROWS, ...HOSTILE_ROWS] },
}
