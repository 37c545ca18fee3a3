import type { CoverageAnswer, IndicatorCoverageView } from '../../../src/contract/coverage.ts'
import type { HandOutAnswer } from '../../../src/contract/hand-out.ts'

const NOTHING: IndicatorCoverageView = {
  ...{ number: null, title: 'No indicator yet', pieces: 0, newest: null, oldest: null },
  ...{ withoutPeriod: 0, withoutSummary: 0, withoutDifference: 0, oneSided: null, sidesUnknown: false },
  ...{ notTaken: 0, overBy: 0 },
}

/** Of everything that a row can say. */
export function sampleCoverage(): CoverageAnswer {
  const good = { newest: 'January 2027', oldest: 'April 2024' }
  return {
    now: '2027-03-01T09:05:00+00:00',
    sentence: '1 of 4 quality indicators has no evidence yet: 2.2.',
    ...{ pieces: 19, overBy: 0, mayChange: true },
    volume: { pieces: 40, perIndicator: 8, types: ['pdf', 'docx', 'xlsx'] },
    indicators: [
      {
        ...{ ...NOTHING, ...good, number: '1.2', title: 'People and carers have good health and wellbeing outcomes' },
        ...{ pieces: 11, overBy: 3, notTaken: 1, withoutPeriod: 2, withoutSummary: 4, withoutDifference: 7 },
      },
      {
        ...NOTHING,
        ...good,
        number: '2.1',
        title: 'Early intervention and prevention',
        pieces: 6,
        oneSided: 'council',
      },
      { ...NOTHING, number: '2.2', title: 'Processes are person-centred' },
      {
        ...NOTHING,
        number: '5.1',
        title: 'Strategic planning',
        pieces: 1,
        newest: 'May 2026',
        oldest: 'May 2026',
        sidesUnknown: true,
      },
      { ...NOTHING, pieces: 1, withoutPeriod: 1 },
    ],
  }
}

/** Somebody has to say which log is kept. */
export function sampleHandOut(): HandOutAnswer {
  const url = 'https://northmoor.sharepoint.example/log.xlsx'
  return {
    now: '2027-03-01T09:05:00+00:00',
    log: { name: 'Evidence_Log (from Waymark).xlsx', url },
    state: 'Written at 9:05am on Monday 1 March 2027. A change to the evidence is in it within five minutes.',
    goesWith: {
      item: 'w11-mon-position-statement',
      title: 'Position statement and supporting evidence',
      when: '12 noon on Monday 22 March 2027',
    },
    question: { theirs: { name: 'Evidence_Log.xlsx', url }, cTag: '"c:7"', mayChoose: true },
    template: {
      name: 'Evidence_Log_v1.0.xlsx',
      line: 'The log is written into a copy of this workbook: its columns, looks and other sheets are kept.',
    },
    folderUrl: 'https://northmoor.sharepoint.example/log',
    pack: { pieces: 19, size: 'about 340 MB', leftOut: 2, holdingChi: 1, mayTake: true },
  }
}
