import type { CardRow } from '../../../src/domain/notice/card-row.ts'
import { FOLDER, HOSTILE } from './samples.ts'

/** Lines of a card, as week 6 has them. */
export const PIR: CardRow = {
  ...{ itemId: 'w06-fri-pir', title: 'Pre-Inspection Return', when: '12 noon on Friday 19 February 2027' },
  ...{ state: 'drafting', owner: 'PIR lead, health', mayApply: false, acts: [], folderUrl: FOLDER },
}

export const SURVEY: CardRow = {
  ...{ itemId: 'w06-fri-survey', title: 'Number of staff sent the survey' },
  ...{ when: 'by Friday 19 February 2027 (our time: 5pm)', state: 'not started', owner: null, mayApply: false },
  acts: ['taken', 'done'],
}

export const LINKS: CardRow = {
  ...{ itemId: 'w06-links', title: 'Engagement survey links and paper copies', owner: null, mayApply: true },
  ...{ when: 'by Monday 15 February 2027 (our time: 5pm)', state: 'awaited', acts: ['arrived'] },
}

/** With all that a line may hold, each far too long. */
export const HOSTILE_ROWS: readonly CardRow[] = Array.from({ length: 6 }, (_, index) => ({
  ...{ ...PIR, title: HOSTILE, when: HOSTILE, owner: HOSTILE, attention: HOSTILE, mayApply: true },
  ...{ state: 'needs attention', acts: ['taken', 'done', 'arrived'] },
  itemId: `item-${index}-${'x'.repeat(60)}`,
}))
