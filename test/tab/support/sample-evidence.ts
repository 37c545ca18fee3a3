import type { EvidenceAnswer, EvidenceHistory, EvidenceView } from '../../../src/contract/evidence.ts'

const LONG = 'Discharge without delay in Glen Marra: what changed on the wards, at home and in between, and how we know'

const NOTHING: EvidenceView = {
  file: 'f-1',
  reference: 'E-001',
  name: 'Discharge audit.docx',
  url: 'https://glenmarra.sharepoint.example/sites/area/Discharge%20audit.docx',
  state: 'drafting',
  indicators: ['2.1'],
  byFolder: true,
  columns: {
    ...{ indicators: [], summary: '', difference: '', periodFrom: null, periodTo: null, contributedBy: null },
  },
  period: null,
  owner: null,
  ownedByMe: false,
  findings: [],
  waiting: null,
  conflicts: [],
  mayMove: 'shared',
}

/** One of each kind: bare, complete, handed in, waiting, in conflict, with findings, with a long name. */
export function sampleEvidence(): EvidenceAnswer {
  return {
    now: '2027-02-16T09:05:00+00:00',
    ...{ all: 57, found: 57, page: 1, pages: 2 },
    rows: [
      NOTHING,
      {
        ...NOTHING,
        ...{ file: 'f-2', reference: 'E-002', name: 'Carers’ survey 2026.xlsx', state: 'ready' },
        ...{ indicators: ['2.1', '2.2'], byFolder: false, owner: 'Isla Fraser', ownedByMe: true },
        columns: {
          indicators: ['2.1', '2.2'],
          summary: 'What 412 carers told us about breaks, and what they asked for. '.repeat(4).trim(),
          difference: 'Short breaks are offered within two weeks.',
          ...{ periodFrom: '2026-04-01', periodTo: '2027-01-31', contributedBy: 'third sector' },
        },
        period: '1 April 2026 to 31 January 2027',
      },
      {
        ...NOTHING,
        ...{ file: 'f-3', reference: 'E-003', name: `${LONG}.docx`, state: 'handed in', mayMove: 'working' },
        ...{ owner: 'Ross Drummond of a long name', findings: ['2 comments are left in it. Take them out first.'] },
      },
      {
        ...NOTHING,
        ...{ file: 'f-4', reference: 'E-004', name: 'Falls pathway.docx', owner: 'Ailsa Example' },
        columns: { ...NOTHING.columns, summary: 'Fewer falls in care homes.' },
        conflicts: [
          {
            ...{ change: 'c-1', title: 'Summary', by: 'Isla Fraser', shown: 'Fewer falls in care homes.' },
            ours: 'Falls in care homes are down by a third since the pathway began.',
            theirs: 'Fewer falls in care homes.',
          },
        ],
      },
      {
        ...NOTHING,
        ...{ file: 'f-5', reference: 'E-005', name: 'Night response.docx', indicators: [], byFolder: false },
        columns: { ...NOTHING.columns, summary: 'Home within the hour.' },
        waiting: {
          titles: ['Summary'],
          line: 'Kept. Somebody has the file open: it waits until it is closed, then Waymark writes it.',
        },
        state: 'needs attention',
      },
    ],
    indicators: [
      { number: '1.2', title: 'People and carers have good health and wellbeing outcomes', count: 12 },
      {
        number: '2.1',
        title: 'People and carers have good experiences of integrated and person-centred health and social care',
        count: 31,
      },
      { number: '2.2', title: 'People’s and carers’ experience of prevention and early intervention', count: 0 },
    ],
    withoutIndicator: 3,
    toChoose: 1,
    mayEdit: true,
    folderUrl: 'https://glenmarra.sharepoint.example/sites/area/Evidence%20log',
  }
}

export function sampleHistory(): EvidenceHistory {
  return {
    changes: [
      {
        ...{ change: 'c-3', title: 'Summary', from: 'Fewer falls.', to: 'Fewer falls in care homes.' },
        ...{ by: 'in SharePoint', when: '8:50am today', state: 'written', mayUndo: true },
      },
      {
        ...{ change: 'c-2', title: 'Contributed by', from: 'nothing', to: 'Board' },
        ...{ by: 'Ross Drummond', when: '4:10pm yesterday', state: 'dropped', mayUndo: false },
      },
    ],
  }
}
