import type { Recipient } from '../programme.ts'

/** Who receives the letter of week 1. */
export const recipients: readonly Recipient[] = [
  {
    role: 'Chief Officer of the HSCP',
    kind: 'to',
    document: 'notification letter',
    week: 1,
    source: { standsIn: 'week 1', quote: 'Chief Officer of the HSCP' },
  },
  {
    role: 'Chief Executive of the Local Authority',
    kind: 'to',
    document: 'notification letter',
    week: 1,
    source: { standsIn: 'week 1', quote: 'Chief Executive of the Local Authority' },
  },
  {
    role: 'Chief Executive of the NHS Board',
    kind: 'to',
    document: 'notification letter',
    week: 1,
    source: { standsIn: 'week 1', quote: 'Chief Executive of the NHS Board' },
  },
  {
    role: 'Chief Social Work Officer',
    kind: 'copy',
    document: 'notification letter',
    week: 1,
    source: { standsIn: 'week 1', quote: 'Chief Social Work Officer' },
  },
  {
    role: 'Chair of the IJB',
    kind: 'copy',
    document: 'notification letter',
    week: 1,
    source: { standsIn: 'week 1', quote: 'Chair of the IJB' },
  },
  {
    role: 'NHS Liaison Co-ordinator',
    kind: 'copy',
    document: 'notification letter',
    week: 1,
    source: { standsIn: 'week 1', quote: 'NHS Liaison Co-ordinator' },
  },
  {
    role: 'Executive Nurse Director NHS',
    kind: 'copy',
    document: 'notification letter',
    week: 1,
    source: { standsIn: 'week 1', quote: 'Executive Nurse Director NHS' },
  },
]
