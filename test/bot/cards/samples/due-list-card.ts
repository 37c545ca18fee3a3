import { type DueLine, dueListCard, MOST_DUE } from '../../../../bot/cards/due-list-card.ts'
import { HOSTILE_ROWS, PIR, SURVEY } from '../sample-rows.ts'
import { STALE } from '../sample-weeks.ts'
import { HOSTILE, inspectionId, type Samples, tabUrl } from '../samples.ts'

const LINE = { ...PIR, owner: 'Ross Northmoor', acts: [] }
const DUE = { title: 'Due next', until: 11, overdue: 3, among: null, inspectionId, tabUrl }

const ofAll = (lines: readonly DueLine[]) => ({ lines: lines.slice(0, MOST_DUE), all: lines.length })

export const usual: Samples = {
  some: dueListCard({ ...DUE, ...ofAll([LINE, { ...LINE, ...SURVEY, acts: ['taken', 'done'] }]) }),
  'the library not looked at': dueListCard({ ...DUE, ...ofAll([LINE]), stale: STALE }),
  'more than fit': dueListCard({ ...DUE, ...ofAll(Array.from({ length: 9 }, () => LINE)) }),
  nothing: dueListCard({ ...DUE, title: 'Overdue', ...ofAll([]), until: null, overdue: 0 }),
}

export const largest: Samples = {
  all: dueListCard({
    ...{ ...DUE, among: HOSTILE },
    ...ofAll(HOSTILE_ROWS.map((row) => ({ ...row, acts: ['taken', 'done'] as const }))),
  }),
}
