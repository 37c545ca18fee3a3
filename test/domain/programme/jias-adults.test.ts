import { describe, expect, test } from 'vitest'
import { checkProgramme } from '../../../src/domain/programme/check-programme.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Item } from '../../../src/domain/programme/programme.ts'
import { describeFault } from '../../../src/domain/programme/programme-fault.ts'

const { items, entries } = jiasAdults
const byId = new Map(items.map((item) => [item.id, item]))
const isOurs = ({ who }: { who: string }) => who === 'partnership' || who === 'coordinator'

test('it has no fault, as a value and as parsed JSON', () => {
  expect(checkProgramme(jiasAdults).map(describeFault)).toEqual([])
  expect(checkProgramme(JSON.parse(JSON.stringify(jiasAdults))).map(describeFault)).toEqual([])
})

test('it ends with week 35', () => {
  const weeks = items.flatMap((item) =>
    item.kind === 'window' ? [item.opens, ...(item.closes ? [item.closes] : [])] : [item.at],
  )
  expect(Math.max(...weeks.map(({ week }) => week), ...entries.map(({ week }) => week))).toBe(35)
})

test('it counts 55 deadlines, 30 windows, 7 meetings, 61 events, 83 actions, 25 obligations and 46 ambiguities', () => {
  const kinds = Map.groupBy(items, ({ kind }) => (kind === 'window' || kind === 'meeting' ? kind : 'deadline'))
  const own = (kinds.get('deadline') ?? []).filter(({ id }) => entries.some((entry) => entry.id === id))
  const count = (type: string) => entries.filter((entry) => entry.type === type).length
  expect({
    deadlines: (kinds.get('deadline') ?? []).length - own.length,
    windows: kinds.get('window')?.length,
    meetings: kinds.get('meeting')?.length,
    events: count('event'),
    actions: count('action'),
    obligations: jiasAdults.obligations.length,
    ambiguities: jiasAdults.ambiguities.length,
  }).toEqual({ deadlines: 55, windows: 30, meetings: 7, events: 61, actions: 83, obligations: 25, ambiguities: 46 })
})

test('quotes are short', () => {
  const quotes = JSON.stringify(jiasAdults).matchAll(/"quote":"((?:[^"\\]|\\.)*)"/g)
  const long = [...quotes].map(([, quote]) => quote!).filter((quote) => quote.split(' ').length > 25)
  expect(long).toEqual([])
})

test('titles fit a line of a card', () => {
  expect(items.filter(({ title }) => title.length > 64)).toEqual([])
  expect(entries.filter(({ title }) => title.length > 72)).toEqual([])
})

describe('what a card needs', () => {
  test.each(items.filter((item) => item.kind === 'return'))('return $id has an owner', ({ seat }) => {
    const owner = jiasAdults.seats.find(({ id }) => id === seat)
    expect(owner?.side).not.toBe('inspection-team')
    expect(owner).toBeDefined()
  })

  test('what goes on without an end is standing, and nothing else', () => {
    const goesOn =
      /^(Preparing|Making|Identifying|Working|Planning|Encouraging)\b|[Cc]ontinue|\bsupports?\b(?! officer)/
    const saidOtherwise = ['w01-a3', 'w09-a4']
    const expected = entries.filter(
      ({ id, type, source }) => type === 'action' && (goesOn.test(source.quote) || saidOtherwise.includes(id)),
    )
    expect(entries.filter(({ standing }) => standing)).toEqual(expected)
    expect(items.filter((item) => item.kind === 'action' && item.standing)).toEqual([])
  })

  test.each(entries.filter((entry) => entry.type === 'action' && isOurs(entry) && !entry.standing))(
    'action $id stands beside an item that can be followed',
    ({ refs }) => {
      expect(refs).not.toEqual([])
    },
  )

  test('an action that an item was made of points at it', () => {
    const made = entries.filter(({ id }) => byId.has(id))
    expect(made).toHaveLength(11)
    for (const { id, refs, week } of made) {
      expect(refs).toContain(id)
      expect(byId.get(id)).toMatchObject({ kind: 'action', at: { week } })
    }
  })
})

test('folders of returns bear the names that people and scripts rely on', () => {
  const pir = byId.get('w06-fri-pir')
  expect(pir).toMatchObject({ artefact: 'Pre-Inspection Return', destination: 'shared-area', restricted: true })
})

test('what holds records of people, or a report before its day, is restricted', () => {
  const open = (item: Item) => (item.kind === 'return' || item.kind === 'incoming') && !item.restricted
  const holds =
    /PIR|[Cc]ase tracker|[Ss]ample$|[Rr]ecords of|Paper records|team around the person list|[Rr]eport\b|accuracy/
  expect(items.filter((item) => open(item) && holds.test(item.title)).map(({ id }) => id)).toEqual([
    'w09-people-on-pir-request',
    'w11-fri-sample-tatp-confirmed',
  ])
})

test("the meetings that are booked have their subjects and a proposed slot, on the guide's own day", () => {
  const meetings = items.filter((item) => item.kind === 'meeting').filter(({ slot }) => slot)
  expect(meetings.map(({ subject, at, slot }) => [subject, at.week, slot!.weekday, slot!.time])).toEqual([
    ['Partnership meeting 1', 5, 'Wednesday', '10:00'],
    ["Coordinator's meeting", 5, 'Wednesday', '11:45'],
    ['Partnership meeting 2', 14, 'Thursday', '14:00'],
    ['Partnership meeting 3', 20, 'Wednesday', '10:00'],
    ['Partnership meeting 4', 26, 'Wednesday', '10:00'],
  ])
})

test('the safer reading of a due date is an earlier, internal one', () => {
  const internal = items.flatMap((item) => (item.kind !== 'window' && item.internal ? [[item.id, item.internal]] : []))
  expect(internal).toEqual([
    ['w06-staff-survey-link-sent', { week: 6, weekday: 'Monday' }],
    ['w11-mon-position-statement', { week: 10, weekday: 'Friday' }],
    ['w11-mon-performance-data-org-chart', { week: 10, weekday: 'Friday' }],
  ])
})
