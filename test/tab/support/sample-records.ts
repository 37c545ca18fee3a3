import type { RecordsAnswer } from '../../../src/contract/records.ts'
import { caseNumbers } from '../../../src/domain/records/case-number.ts'

/** Three systems, one for each way of reading; the first behind. */
export function sampleRecords(): RecordsAnswer {
  const stages = ['checked', 'uploaded', 'prepared', 'not begun'] as const
  const cases = caseNumbers({ main: 12, reserve: 4 }).map((number, index) => ({
    ...number,
    stage: stages[Math.floor(index / 4)] ?? ('not begun' as const),
  }))
  const none = { account: null, agreement: null, tested: null, trained: null, revoked: null }
  return {
    now: '2027-04-06T09:00:00+01:00',
    counted: null,
    mayNote: true,
    mayChange: true,
    settings: {
      systems: [
        { id: 'a', name: 'Mosaic', side: 'council', mode: 'remote-our-area' },
        { id: 'b', name: 'EMIS', side: 'board', mode: 'direct-access' },
      ],
      inspectors: [{ id: 'i', name: 'Ailsa Example' }],
      main: 12,
      reserve: 4,
      place: 'own library',
      library: '',
    },
    systems: [
      {
        ...{ id: 'a', name: 'Mosaic', mode: 'Uploaded to our shared area', side: 'Council', way: 'uploads' },
        due: '12 noon on Wednesday 14 April 2027',
        sentence: '8 of 16 cases are left for six working days: 2 a day. So far 1.3 a day, which is too slow.',
        behind: true,
        of: 16,
        reached: { prepared: 12, uploaded: 8, checked: 4 },
        cases,
      },
      {
        ...{ id: 'b', name: 'EMIS', mode: 'Read directly in the system', side: 'NHS board', way: 'access' },
        due: '9am on Thursday 15 April 2027',
        sentence: '0 of 1 inspectors can start.',
        inspectors: [{ id: 'i', name: 'Ailsa Example', stages: { ...none, account: '2 April 2027' } }],
      },
      {
        ...{ id: 'c', name: 'Paper archive', mode: 'Read on paper, at a venue', side: 'Council', way: 'paper' },
        due: '8am on Monday 19 April 2027',
        sentence: '40 counted out, 40 signed over, 39 counted back: 1 is still out.',
        counts: { 'counted out': 40, 'signed over': 40, 'counted back': 39 },
      },
    ],
  }
}
