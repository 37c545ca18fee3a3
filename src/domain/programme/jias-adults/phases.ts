import type { Phase } from '../programme.ts'

export const phases: readonly Phase[] = [
  { id: 'notified', title: 'Notified', from: 1, to: 5 },
  { id: 'engagement', title: 'Engagement & samples', from: 6, to: 10 },
  { id: 'position-statement', title: 'Position statement', from: 11, to: 13 },
  { id: 'records', title: 'Records', from: 14, to: 16 },
  { id: 'sessions', title: 'Sessions', from: 17, to: 18 },
  { id: 'report', title: 'Report', from: 19, to: 29 },
  { id: 'plan', title: 'Plan', from: 30, to: 35 },
]
