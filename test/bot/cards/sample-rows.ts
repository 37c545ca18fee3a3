import type { CardRow } from '../../../src/domain/notice/card-row.ts'
import type { PersonToAsk } from '../../../src/domain/notice/people-to-ask.ts'
import { FOLDER, HOSTILE } from './samples.ts'

/** Lines of a card, as week 6 has them. */
export const PIR: CardRow = {
  ...{ itemId: 'w06-fri-pir', title: 'Pre-Inspection Return', when: '12 noon on Friday 19 February 2027' },
  ...{ left: 'in 4 working days', state: 'drafting', owner: 'PIR lead, health', mayApply: false, folderUrl: FOLDER },
  acts: ['assign', 'not applicable'],
}

export const SURVEY: CardRow = {
  ...{ itemId: 'w06-fri-survey', title: 'Number of staff sent the survey' },
  ...{ when: 'by Friday 19 February 2027 (our time: 5pm)', state: 'not started', owner: null, mayApply: false },
  ...{ left: 'in 4 working days', acts: ['assign', 'done', 'not applicable'] },
}

export const LINKS: CardRow = {
  ...{ itemId: 'w06-links', title: 'Engagement survey links and paper copies', owner: null, mayApply: true },
  ...{ when: 'by Monday 15 February 2027 (our time: 5pm)', state: 'awaited', left: 'today', theirs: true },
  acts: ['done', 'not applicable'],
}

export const TRACKER: CardRow = {
  ...{ itemId: 'w08-tracker', title: 'Initial case tracker, for us to complete', owner: null, mayApply: false },
  ...{ when: '5pm on Monday 1 March 2027', left: 'in 10 working days', state: 'awaited', theirs: true },
  acts: [],
}

/** Everybody that a thing can be given to, by role. */
export const LEADS: readonly PersonToAsk[] = [
  'Inspection coordinator',
  'Inspection coordinator (deputy)',
  'Chief Officer',
  'PIR lead, health',
  'PIR lead, council',
  'Survey lead; Sessions lead',
].map((title, index) => ({ id: `33333333-cccc-4ccc-8ccc-${String(index).padStart(12, '0')}`, title }))

/** With all that a line may hold, each far too long. */
export const HOSTILE_ROWS: readonly CardRow[] = Array.from({ length: 6 }, (_, index) => ({
  ...{ ...PIR, title: HOSTILE, when: HOSTILE, owner: HOSTILE, attention: HOSTILE, mayApply: true },
  ...{ left: HOSTILE, state: 'needs attention', acts: ['assign', 'done', 'not applicable'] },
  itemId: `item-${index}-${'x'.repeat(60)}`,
}))

export const HOSTILE_LEADS: readonly PersonToAsk[] = Array.from({ length: 20 }, (_, index) => ({
  ...{ id: `33333333-cccc-4ccc-8ccc-${String(index).padStart(12, '0')}`, title: HOSTILE },
}))
