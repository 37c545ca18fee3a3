import { describe, expect, test } from 'vitest'
import type { EvidenceRow } from '../../../src/domain/log/evidence-row.ts'
import { NO_COLUMNS } from '../../../src/domain/log/log-entry.ts'
import type { BookedMeeting } from '../../../src/domain/meeting/booked-meeting.ts'
import { findDeadlines } from '../../../src/domain/search/find-deadlines.ts'
import { findEvidence } from '../../../src/domain/search/find-evidence.ts'
import { findMeetings } from '../../../src/domain/search/find-meetings.ts'
import { likeness, searchWords } from '../../../src/domain/search/likeness.ts'
import { deed, file, pictureAt } from '../an-inspection.ts'

describe('how well a thing answers what was typed', () => {
  const known = { name: 'Pre-Inspection Return PIR', also: 'week 6 drafting Calum Example' }
  test.each([
    ['', 1],
    ['the', 1],
    ['pir', 6],
    ['return', 6],
    ['retu', 4],
    ['retrun', 0],
    ['retrn', 2],
    ['returns', 2],
    ['returm', 2],
    ['calum', 3],
    ['week 6', 3],
    ['week 60', 0],
    ['6', 0],
    ['wk 6', 3],
    ['we', 2],
    ['pir calum', 4.5],
    ['pir nobody', 0],
  ])('“%s”: %s', (asked, score) => {
    expect(likeness(asked, known)).toBe(score)
  })

  test('numbers of indicators and references are one word', () => {
    expect(searchWords("E-017 for 5.2, people's week 11")).toEqual(['e-017', 'for', '5.2', 'peoples', 'week-11'])
  })
})

const MEETING: BookedMeeting = {
  itemId: 'w02-partnership-meeting-1',
  eventId: 'e',
  subject: 'Partnership meeting 1',
  webLink: 'https://o.example',
  ...{ day: '2027-01-20', start: '10:00', end: '11:00' },
}

describe('deadlines', () => {
  const picture = pictureAt('2027-02-15 09:00', {
    deeds: [deed('w11-mon-position-statement', { type: 'not applicable', reason: 'agreed' }, '2027-02-01 10:00')],
  })

  test.each([
    ['pir', 'w06-fri-pir'],
    ['Pre-inspection', 'w06-fri-pir'],
    ['position statement', 'w11-mon-position-statement'],
    ['final case tracker', 'w11-mon-final-case-tracker-issued'],
  ])('“%s” finds %s first, with when it is due and how it stands', (asked, id) => {
    const [first] = findDeadlines(picture, asked)
    expect(first?.id).toBe(id)
    expect(first?.line).toMatch(/\d{4}.* · (not started|not applicable|awaited|drafting|overdue|late)/)
  })

  test('nothing typed: what is open, the soonest first; standing actions and meetings are no deadlines', () => {
    const found = findDeadlines(picture, '')
    expect(found.length).toBeGreaterThan(20)
    const kinds = found.map(({ id }) => picture.items.find(({ dated }) => dated.item.id === id)?.dated.item)
    expect(kinds.some((item) => item?.kind === 'meeting' || (item?.kind === 'action' && item.standing))).toBe(false)
    const titles = found.map(({ title }) => title)
    const open = titles.indexOf('Pre-Inspection Return')
    const settled = found.findIndex(({ line }) => / · not applicable$/.test(line))
    expect(titles.slice(0, open)).toContain('Provider and services list')
    expect(settled).toBeGreaterThan(open)
    // Its time is past, and nobody marks it.
    expect(titles.indexOf('Naming the inspection coordinator')).toBeGreaterThan(settled)
  })

  test('a week finds what is in it', () => {
    const weeks = findDeadlines(picture, 'week 11').map(
      ({ id }) => picture.items.find(({ dated }) => dated.item.id === id)?.dated.week,
    )
    expect(weeks.length).toBeGreaterThan(0)
    expect(new Set(weeks)).toEqual(new Set([11]))
  })
})

describe('meetings', () => {
  const ids = pictureAt('2027-02-15 09:00').items.flatMap(({ dated: { item } }) =>
    item.kind === 'meeting' ? [item.id] : [],
  )
  const [one = '', two = '', three = ''] = ids
  const picture = pictureAt('2027-02-15 09:00', {
    meetings: [
      { ...MEETING, itemId: one },
      { ...MEETING, itemId: two, day: '2027-03-02', subject: 'Partnership meeting 2' },
    ],
    deeds: [deed(three, { type: 'not applicable', reason: 'agreed' }, '2027-02-01 10:00')],
  })
  const lines = new Map(findMeetings(picture, '').map(({ id, line }) => [id, line]))

  test('say when they are booked for, and whether they were held', () => {
    expect(lines.get(one)).toBe('10am to 11am on Wednesday 20 January 2027 · held')
    expect(lines.get(two)).toBe('10am to 11am on Tuesday 2 March 2027 · booked')
    expect(lines.get(three)).toMatch(/ · not applicable$/)
    expect([...lines.values()].some((line) => line.endsWith('not booked yet'))).toBe(true)
    expect([...lines.keys()][0]).toBe(two)
  })

  test('are found by their subject', () => {
    expect(findMeetings(picture, 'partnership meeting 3')).toHaveLength(1)
    expect(findMeetings(picture, 'position')).toEqual([])
  })
})

describe('evidence', () => {
  const row = (number: number, name: string, over: Partial<EvidenceRow> = {}): EvidenceRow => ({
    entry: { fileId: `f${number}`, reference: `E-00${number}`, columns: NO_COLUMNS },
    file: file('working/evidence/5.1', { id: `f${number}`, name, receivedAt: number }),
    ...{ area: 'working', indicators: ['5.1'], byFolder: true, state: 'drafting', open: [], ...over },
  })
  const rows = [
    row(1, 'Audit of care plans.docx'),
    row(2, 'Minutes.pdf', {
      entry: {
        ...{ fileId: 'f2', reference: 'E-002', owner: { id: 'm', name: 'Morag Sample' } },
        columns: { ...NO_COLUMNS, summary: 'Short stays fell.', periodFrom: '2026-04-01' },
      },
      ...{ indicators: ['2.1', '5.2'], state: 'handed in' },
    }),
    row(3, 'x', { file: file('working/evidence', { id: 'f3', name: null, webUrl: '' }), indicators: [] }),
  ]

  test.each([
    ['5.1', ['f1']],
    ['5.2', ['f2']],
    ['E-002', ['f2']],
    ['care plans', ['f1']],
    ['short stays', ['f2']],
    ['morag', ['f2']],
    ['', ['f3', 'f2', 'f1']],
    ['5', []],
  ])('“%s” finds %j', (asked, ids) => {
    expect(findEvidence(rows, asked).map(({ id }) => id)).toEqual(ids)
  })

  test('a line says the indicators, the period and the state', () => {
    expect(findEvidence(rows, 'E-002')[0]).toMatchObject({
      title: 'E-002 Minutes',
      line: '2.1, 5.2 · from 1 April 2026 · handed in',
    })
  })
})
