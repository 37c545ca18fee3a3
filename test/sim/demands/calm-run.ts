import type { CardWords, FolderSeen, Happened, MessageSeen, RowWords } from '../happened.ts'
import type { InspectionStory, Story } from '../story.ts'

/** Over Easter 2027: the clocks go forward on Sunday 28 March, and the Monday after is a holiday. */
const inspection: InspectionStory = {
  id: 'one',
  partnership: 'Northmoor',
  notified: '2027-03-22',
  setUpAt: at('2027-03-22T08:00Z'),
  cardTime: '09:00',
  ...{ channel: 'channel', library: 'library', baseFolder: 'Inspection', organiser: 'office', books: true },
  holidays: [{ day: '2027-03-29', name: 'Easter Monday' }],
  ...{ pauses: [], adjustments: [], added: [], skipped: [], answers: { mode: ['remote'] } },
  seats: [
    { seat: 'coordinator', side: 'council', holder: 'cora', leave: [] },
    { seat: 'lead', side: 'council', holder: 'lee', deputy: 'dee', leave: [] },
  ],
}

export const calmStory: Story = {
  ...{ seed: 1, inspections: [inspection], acts: [], outages: [], faults: [], kills: [], endings: [] },
  manners: { readBackLag: 0, announceAfter: 0, announceAgainAfter: 0 },
}

const from = at('2027-03-22T08:00Z')
const to = at('2027-04-05T11:00Z')

/** A run in which all went well, written by hand. */
export const calmRun: Happened = {
  ...{ from, to, up: [{ from, to }], doubts: [], struck: [], warnings: [], alarms: [], acts: [] },
  cards: [
    posted('2027-03-22T08:00Z', 'c1', week1('not started', 'awaited')),
    edited('2027-03-23T10:00Z', 'c1', week1('drafting', 'awaited')),
    edited('2027-03-25T16:00Z', 'c1', week1('drafting', 'arrived')),
    edited('2027-03-26T11:00Z', 'c1', week1('handed in', 'arrived')),
    posted('2027-03-30T08:00Z', 'c2', week2('not started')),
    edited('2027-03-30T08:00Z', 'c1', { ...week1('handed in', 'arrived'), coming: [], closed: true }),
    edited('2027-04-01T16:01Z', 'c2', week2('overdue')),
    edited('2027-04-04T23:00Z', 'c2', { ...week2('overdue'), closed: true }),
  ],
  messages: [
    { ...message('w01-report', 'digest', 'lee'), at: at('2027-03-24T09:00Z') },
    { ...message('w02-plan', 'digest', 'cora'), at: at('2027-03-24T09:00Z') },
    { ...message('w01-report', 'at risk', 'cora'), at: at('2027-03-24T09:00Z') },
    { ...message('w01-report', 'digest', 'lee'), at: at('2027-03-26T09:00Z') },
    { ...message('w01-report', 'last call', 'lee'), at: at('2027-03-26T10:00Z') },
    { ...message('w02-plan', 'digest', 'cora'), at: at('2027-03-30T08:00Z') },
    { ...message('w02-plan', 'digest', 'cora'), at: at('2027-04-01T08:00Z') },
    { ...message('w02-plan', 'last call', 'cora'), at: at('2027-04-01T14:00Z') },
    { ...message('w02-plan', 'missed', 'cora'), at: at('2027-04-01T16:00Z') + 1 },
  ],
  files: [
    file('2027-03-23T10:00Z', 'f1', 'Jane Doe.docx', 'Inspection/Working/W01 Report'),
    file('2027-03-25T16:00Z', 'f2', 'letter.pdf', 'Inspection/Shared with inspection team/W01 Letter'),
    file('2027-03-26T11:00Z', 'f1', 'Jane Doe.docx', 'Inspection/Shared with inspection team/W01 Report'),
  ],
  folders: [
    ...['', '/Working', '/Working/W01 Report', '/Working/Evidence log', '/Working/Evidence log/1.1 Outcomes'],
    ...['/Working/Focus groups', '/Working/Team around the person', '/Working/Meeting notes'],
    ...['/Working/Improvement', '/Working/Templates and guidance'],
    ...['/Working/Report', '/Working/Report/Draft report', '/Working/Report/Embargoed report'],
    ...['/Working/Meeting notes/Meeting 1', '/Shared with inspection team'],
    ...['/Shared with inspection team/W01 Report', '/Shared with inspection team/W01 Letter'],
    ...['/Shared with inspection team/Evidence log', '/Shared with inspection team/Evidence log/1.1 Outcomes'],
  ].map((path) => folder(`Inspection${path}`)),
  columns: [
    ...['WaymarkReference', 'WaymarkStatus', 'WaymarkOwner', 'EvidenceSummary', 'EvidenceDifference'],
    ...['EvidenceFrom', 'EvidenceTo', 'EvidenceContributedBy', 'Title'],
  ].map((name) => ({ library: 'library', name })),
  events: [
    {
      ...{ id: 'e1', calendar: 'office', key: 'one/m-one', subject: 'Meeting 1', day: '2027-03-30', start: '10:00' },
      ...{ end: '11:00', attendees: [], madeAt: from, cancelled: false },
    },
  ],
  subscriptions: [{ id: 's1', library: 'library', expires: to + 1 }],
  states: [
    { inspection: 'one', itemId: 'w01-report', state: 'handed in', at: at('2027-03-26T11:00Z') },
    { inspection: 'one', itemId: 'w01-keep', state: 'not started' },
    { inspection: 'one', itemId: 'w01-letter', state: 'arrived', at: at('2027-03-25T16:00Z') },
    { inspection: 'one', itemId: 'w02-plan', state: 'overdue' },
    { inspection: 'one', itemId: 'm-one', state: 'not started' },
  ],
  looks: Array.from({ length: (to - from) / 900_000 + 1 }, (_, n) => ({ at: from + n * 900_000, library: 'library' })),
}

export function at(iso: string): number {
  return Date.parse(iso)
}

function week1(report: string, letter: string): CardWords {
  return {
    ...{ heading: 'Week 1 of 2', dates: '22 to 26 March 2027', sentence: 'One return.', overdue: [] },
    due: [row('w01-report', 'Hand in the report', report)],
    awaited: [row('w01-letter', 'The letter', letter)],
    ...{ more: 0, also: [], coming: ['Make the plan: by Thursday 1 April 2027'], closed: false, footer: 'Checked' },
  }
}

function week2(plan: string): CardWords {
  return {
    ...{ heading: 'Week 2 of 2', dates: '29 March to 2 April 2027', sentence: 'One action.', overdue: [] },
    due: [row('w02-plan', 'Make the plan', plan)],
    ...{ awaited: [], more: 0, also: [], coming: [], closed: false, footer: 'Checked' },
  }
}

export function row(itemId: string, title: string, state: string): RowWords {
  return { itemId, title, when: 'soon', state, owner: null, mayApply: false }
}

export function posted(iso: string, id: string, card: CardWords): Happened['cards'][number] {
  return { at: at(iso), what: 'posted', by: 'waymark', id, channel: 'channel', card }
}

function edited(iso: string, id: string, card: CardWords): Happened['cards'][number] {
  return { at: at(iso), what: 'edited', by: 'waymark', id, channel: 'channel', card }
}

function message(itemId: string, type: MessageSeen['type'], person: string) {
  return { inspection: 'one', itemId, type, to: person, words: ['Due soon.'], again: false }
}

function file(iso: string, id: string, name: string, where: string): Happened['files'][number] {
  return { at: at(iso), library: 'library', id, name, what: 'added', folder: where, size: 10, by: 'person' }
}

export function folder(path: string): FolderSeen {
  return { library: 'library', id: path, path, madeAs: path, deleted: false, by: 'waymark' }
}
