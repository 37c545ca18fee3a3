import type { FoldersAnswer, FolderView } from '../../../src/contract/folders.ts'

/** A plan half made, with everything in it that the page has to show. */
export function sampleFolders(): FoldersAnswer {
  return {
    sentence:
      '75 folders are planned: 60 are there, 1 was found and will be used, 10 are to be made, 2 wait for your answer, 2 cannot be made yet.',
    folders: [
      folder('base', null, 'Joint inspection 2027'),
      folder('working', 'base', 'Working'),
      folder('shared', 'base', 'Shared with inspection team'),
      folder('working/w06-fri-pir', 'working', 'W06 Pre-Inspection Return', {
        ...{ state: 'found', foundAs: 'Week 6 - PIR', restricted: true, can: ['add'] },
      }),
      folder('working/w10', 'working', 'W10 Initial Case Tracker', {
        ...{ state: 'to be answered', restricted: true, url: null, can: ['rename', 'leave out', 'add'] },
        candidates: [
          { id: '1', name: 'Week 10 case tracker', made: 'made on Monday 11 January 2027' },
          {
            id: '2',
            name: 'Case tracker (initial), weeks 8 to 10, the one that health and council both use',
            made: 'made on Friday 8 January 2027',
          },
        ],
      }),
      folder('working/w11', 'working', 'W11 Position Statement'),
      folder('working/evidence', 'working', 'Evidence log'),
      folder('working/focus-groups', 'working', 'Focus groups', {
        state: 'to be made',
        url: null,
        can: ['rename', 'leave out', 'add'],
      }),
      folder('working/long', 'working', 'W26 Costs 26/27', {
        ...{ state: 'waiting', url: null, can: ['rename', 'leave out', 'add'] },
        why: 'The name “W26 Costs 26/27” has / in it, which SharePoint does not take. Give it another name.',
      }),
      folder(
        'working/evidence/2.1',
        'working/evidence',
        '2.1 People and carers have good experiences of integrated and',
      ),
      folder('working/evidence/2.2', 'working/evidence', "2.2 People's and carers' experience of prevention and early"),
      folder('working/focus-groups/1', 'working/focus-groups', '1 Frontline practitioners', {
        state: 'to be made',
        url: null,
      }),
      folder('shared/w06-fri-pir', 'shared', 'W06 Pre-Inspection Return', { restricted: true }),
      folder('shared/evidence', 'shared', 'Evidence log', { foundAs: 'Evidence for the inspectors' }),
    ],
    toDo: 11,
    mayChange: true,
    changes: [
      { id: 'c2', text: '“Improvement” is left out' },
      { id: 'c1', text: '“W11 Position Statement” is to be called “Position statement”' },
    ],
    others:
      '214 other items lie directly in “Documents”. Waymark never touches what it did not make or was not told to use.',
    library: [
      'The library asks for approval: until somebody approves a file, the inspectors and Waymark may not see it. Ask the site’s owner to switch it off (Library settings, Versioning settings), or approve each file.',
      'Whether files must be checked out before they are edited, and how many versions are kept, Microsoft does not tell an app. The administrator’s script shows both.',
    ],
    administrator: {
      columns: ['Summary', 'Difference made', 'Quality indicators'],
      restricted: [
        { place: 'Working', names: ['W10 Initial Case Tracker', 'Meeting notes'] },
        { place: 'Shared with inspection team', names: ['W06 Pre-Inspection Return'] },
      ],
      closed: 2,
      lookedAt: '9am today',
    },
  }
}

function folder(key: string, parent: string | null, name: string, over: Partial<FolderView> = {}): FolderView {
  const url = `https://northmoor.sharepoint.example/sites/inspection/${encodeURIComponent(name)}`
  return {
    key,
    parent,
    name,
    url,
    foundAs: null,
    state: 'there',
    restricted: false,
    why: null,
    candidates: [],
    can: ['add'],
    ...over,
  }
}
