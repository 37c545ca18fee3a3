import { dueListCard } from '../../../../bot/cards/due-list-card.ts'
import { HOSTILE_ROWS, PIR, SURVEY } from '../sample-rows.ts'
import { STALE } from '../sample-weeks.ts'
import { HOSTILE, inspectionId, type Samples, tabUrl } from '../samples.ts'

const LINE = { ...PIR, owner: 'Ross Northmoor', acts: [] }
const DUE = { title: 'Due next', until: 11, overdue: 3, among: null, inspectionId, tabUrl }

export const usual: Samples = {
  some: dueListCard({ ...DUE, lines: [LINE, { ...LINE, ...SURVEY, acts: ['taken', 'done'] }] }),
  'the library not looked at': dueListCard({ ...DUE, lines: [LINE], stale: STALE }),
  'more than fit': dueListCard({ ...DUE, lines: Array.from({ length: 9 }, () => LINE) }),
  nothing: dueListCard({ ...DUE, title: 'Overdue', lines: [], until: null, overdue: 0 }),
}

export const largest: Samples = {
  all: dueListCard({
    ...{ ...DUE, among: HOSTILE },
    lines: HOSTILE_ROWS.map((row) => ({ ...row, acts: ['taken', 'done'] as const })),
  }),
}
