import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardHorizon, cardMoment } from '../../../src/domain/notice/card-moment.ts'
import type { DueNotice } from '../../../src/domain/notice/due-notice.ts'
import { dueNotices } from '../../../src/domain/notice/due-notices.ts'
import { isOurs } from '../../../src/domain/notice/is-ours.ts'
import { isQuiet, lastAtWork } from '../../../src/domain/notice/told-time.ts'
import { weekCard } from '../../../src/domain/notice/week-card.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Calendar, Holiday } from '../../../src/domain/schedule/calendar.ts'
import { addDays } from '../../../src/domain/schedule/day.ts'
import { addWorkingDays } from '../../../src/domain/schedule/working-days.ts'
import { formatInstant, toWallClock } from '../../../src/domain/schedule/zone.ts'
import {
  CALUM,
  deed,
  EWAN,
  type Found,
  file,
  fullSeats,
  ISLA,
  inspectionOf,
  london,
  MORAG,
  pictureAt,
  SEATS,
  seatFor,
  ZONE,
} from '../an-inspection.ts'
import { calendars } from '../schedule/arbitraries.ts'
import { actionItem } from '../schedule/small-programme.ts'

const PIR = 'w06-fri-pir'

function noticesOf(id: string, now: string, records: Found = {}): readonly DueNotice[] {
  return dueNotices(pictureAt(now, records)).filter(({ item }) => item.dated.item.id === id)
}

const shown = ({ type, step, days, at, person, why, left }: DueNotice) =>
  [
    days ?? (type === 'reminder' ? step : type),
    formatInstant(at, ZONE).slice(0, 16),
    person.name.split(' ')[0],
    why,
    left,
  ].join(' ')

const PIR_NOTICES = [
  '10 2027-02-05T09:00 Calum owner 4',
  '5 2027-02-12T09:00 Calum owner 3',
  '2 2027-02-17T09:00 Calum owner 2',
  'at risk 2027-02-17T09:00 Morag coordinator 0',
  'morning 2027-02-19T09:00 Calum owner 1',
  'last call 2027-02-19T10:00 Calum owner 0',
  'missed 2027-02-19T12:00 Calum owner 0',
  'missed 2027-02-19T12:00 Morag coordinator 0',
]
const withoutRisk = PIR_NOTICES.filter((one) => !one.startsWith('at risk'))

const isOwners = ({ why }: DueNotice) => why === 'owner'

describe('who is told when', () => {
  it('warns the owner at their times, and tells owner and coordinator once what was missed', () => {
    expect(noticesOf(PIR, '2027-01-11 09:00').map(shown)).toEqual(PIR_NOTICES)
  })

  it('hears on the Friday before of what the first days of the next week bring', () => {
    expect(noticesOf('w11-mon-position-statement', '2027-01-11 09:00').map(shown)).toEqual([
      '10 2027-03-08T09:00 Morag coordinator 5',
      '5 2027-03-15T09:00 Morag coordinator 4',
      '2 2027-03-18T09:00 Morag coordinator 3',
      'at risk 2027-03-18T09:00 Morag coordinator 0',
      'look-ahead 2027-03-19T15:00 Morag coordinator 2',
      'morning 2027-03-22T09:00 Morag coordinator 1',
      'last call 2027-03-22T10:00 Morag coordinator 0',
      'missed 2027-03-22T12:00 Morag coordinator 0',
    ])
  })

  it('calls nothing missed that is handed in on the dot', () => {
    expect(noticesOf(PIR, '2027-01-11 09:00').at(-1)?.at).toBe(london('2027-02-19 12:00') + 1)
  })

  it('tells the coordinator where nobody owns it, once', () => {
    expect(noticesOf('w06-survey-return-rate-number', '2027-01-11 09:00').map(shown)).toEqual([
      '5 2027-02-12T09:00 Morag coordinator 3',
      '2 2027-02-17T09:00 Morag coordinator 2',
      'at risk 2027-02-17T09:00 Morag coordinator 0',
      'morning 2027-02-19T09:00 Morag coordinator 1',
      'last call 2027-02-19T15:00 Morag coordinator 0',
      'missed 2027-02-19T17:00 Morag coordinator 0',
    ])
  })

  it('tells a coordinator who owns it once, as its owner', () => {
    expect(noticesOf('w06-a4', '2027-01-11 09:00').map(shown)).toEqual([
      '5 2027-02-12T09:00 Morag owner 3',
      '2 2027-02-17T09:00 Morag owner 2',
      'morning 2027-02-19T09:00 Morag owner 1',
      'last call 2027-02-19T15:00 Morag owner 0',
      'missed 2027-02-19T17:00 Morag owner 0',
    ])
  })

  it('does not call missed on the next working day what fell due on a holiday before the set-up', () => {
    const holidays = [{ day: '2027-02-19', name: 'Local holiday' }]
    const missed = (startedAt: string) =>
      noticesOf(PIR, '2027-02-22 09:30', {
        inspection: inspectionOf({ calendar: { holidays }, startedAt: london(startedAt) }),
      }).filter(({ type }) => type === 'missed').length
    expect(missed('2027-02-19 11:00')).toBe(2)
    expect(missed('2027-02-19 15:00')).toBe(0)
  })

  it('tells nobody where every seat is empty', () => {
    expect(dueNotices(pictureAt('2027-01-11 09:00', { inspection: inspectionOf({ seats: [] }) }))).toEqual([])
  })

  it('tells the deputy on the days that the holder is away', () => {
    const leave = [{ from: '2027-02-12', to: '2027-02-17' }]
    const seats = SEATS.map((seat) => (seat.holder === CALUM ? { ...seat, leave } : seat))
    const told = noticesOf(PIR, '2027-01-11 09:00', { inspection: inspectionOf({ seats }) }).filter(isOwners)
    expect(told.map(({ at, person }) => `${formatInstant(at, ZONE).slice(5, 16)} ${person.name}`)).toEqual([
      `02-05T09:00 ${CALUM.name}`,
      `02-12T09:00 ${ISLA.name}`,
      `02-17T09:00 ${ISLA.name}`,
      `02-19T09:00 ${CALUM.name}`,
      `02-19T10:00 ${CALUM.name}`,
      `02-19T12:00 ${CALUM.name}`,
    ])
  })

  it('tells the deputy of what the holder took on, and the taker where it is not by a seat of theirs', () => {
    const leave = [{ from: '2027-02-12', to: '2027-02-18' }]
    const seats = SEATS.map((seat) => (seat.holder === CALUM ? { ...seat, leave } : seat))
    const told = (who: typeof CALUM) => {
      const deeds = [deed(PIR, { type: 'taken', person: who.id, name: who.name }, '2027-02-01 09:00')]
      const notices = noticesOf(PIR, '2027-02-02 09:00', { inspection: inspectionOf({ seats }), deeds })
      return notices.filter(isOwners).map(({ person, inPlaceOf }) => `${person.name}${inPlaceOf ? ' stands in' : ''}`)
    }
    const [calum, isla] = [CALUM.name, `${ISLA.name} stands in`]
    expect(told(CALUM)).toEqual([calum, isla, isla, calum, calum, calum])
    expect(new Set(told(ISLA))).toEqual(new Set([ISLA.name]))
    expect(new Set(told(EWAN))).toEqual(new Set([EWAN.name]))
  })

  it('tells the deputy coordinator what was missed while the coordinator is away', () => {
    const leave = [{ from: '2027-02-19', to: '2027-02-19' }]
    const seats = [seatFor('inspection-coordinator', { holder: MORAG, deputy: ISLA, leave })]
    const missed = noticesOf(PIR, '2027-01-11 09:00', { inspection: inspectionOf({ seats }) }).at(-1)
    expect(missed && shown(missed)).toBe('missed 2027-02-19T12:00 Isla coordinator 0')
  })

  it('goes to whoever took it, but not with what went before', () => {
    const taken = deed(PIR, { type: 'taken', person: ISLA.id, name: ISLA.name }, '2027-02-15 10:00')
    expect(noticesOf(PIR, '2027-02-16 09:00', { deeds: [taken] }).map(shown)).toEqual([
      '2 2027-02-17T09:00 Isla owner 2',
      'at risk 2027-02-17T09:00 Morag coordinator 0',
      'morning 2027-02-19T09:00 Isla owner 1',
      'last call 2027-02-19T10:00 Isla owner 0',
      'missed 2027-02-19T12:00 Isla owner 0',
      'missed 2027-02-19T12:00 Morag coordinator 0',
    ])
    const tooLate = deed(PIR, { type: 'taken', person: ISLA.id, name: ISLA.name }, '2027-02-19 13:00')
    const then = noticesOf(PIR, '2027-02-19 14:00', { deeds: [tooLate] }).filter(({ type }) => type !== 'at risk')
    expect(then.map(shown)).toEqual(['missed 2027-02-19T12:00 Morag coordinator 0'])
  })

  it.each([
    ['before the first', '2027-02-05 08:59', 0],
    ['at the first', '2027-02-05 09:00', 0],
    ['after the second', '2027-02-16 09:00', 1],
    ['after the third', '2027-02-18 09:00', 2],
    ['on the morning', '2027-02-19 09:30', 3],
    ['after the last call', '2027-02-19 11:00', 4],
  ])('owes, of reminders whose moment has passed, the last alone: %s', (_, now, past) => {
    const owed = noticesOf(PIR, now).filter(({ type }) => type !== 'at risk')
    expect(owed.map(shown)).toEqual(withoutRisk.slice(past))
  })
})

describe('what is never chased', () => {
  const now = '2027-01-11 09:00'

  it.each([
    ['an optional action', 'w01-a4'],
    ['an action that merely starts', 'w11-tue-records-prep-starts'],
    ['what only may apply', 'w05-system-access-agreements'],
    ['what the inspection team owes', 'w05-staff-survey-link-provided'],
    ['a milestone', 'w29-tue-report-published'],
    ['a meeting', 'm-pm1'],
    ['a window', 'win-pir'],
  ])('%s', (_, id) => {
    expect(noticesOf(id, now)).toEqual([])
  })

  it.each([
    ['handed in', deed(PIR, { type: 'handed in', when: london('2027-02-01 09:00'), where: 'x' }, '2027-02-01 09:00')],
    ['not applicable', deed(PIR, { type: 'not applicable', reason: 'agreed' }, '2027-02-01 09:00')],
  ])('what is %s', (_, done) => {
    expect(noticesOf(PIR, '2027-02-01 10:00', { deeds: [done] })).toEqual([])
  })

  it('a standing action, though a coordinator added it; one that ends is chased, and so is a draft', () => {
    const added = [actionItem('goes-on', { standing: true }), actionItem('ends', { standing: false })]
    const records = { inspection: inspectionOf({ calendar: { added } }), files: [file(`working/${PIR}`)] }
    expect(noticesOf('goes-on', now, records)).toEqual([])
    expect(noticesOf('ends', now, records)).not.toEqual([])
    expect(noticesOf(PIR, now, records).map(shown)).toEqual(PIR_NOTICES)
  })

  it('is chased once its condition is answered', () => {
    const inspection = inspectionOf({ calendar: { answers: { 'records-mode': ['direct-access'] } } })
    expect(noticesOf('w05-system-access-agreements', now, { inspection })).not.toEqual([])
  })
})

describe('the moments of notices', () => {
  it.each<[string, string, string, readonly Holiday[], string]>([
    [
      'a holiday: once the next working day begins',
      '2027-03-26',
      '12:00',
      [{ day: '2027-03-26', name: 'Good Friday' }],
      '2027-03-29T08:00',
    ],
    ['a Saturday', '2027-03-27', '12:00', [], '2027-03-29T08:00'],
    ['in the night', '2027-04-19', '07:00', [], '2027-04-19T08:00'],
    ['before work', '2027-04-19', '08:00', [], '2027-04-19T08:00'],
    ['after work', '2027-04-19', '17:30', [], '2027-04-19T17:30'],
    ['in the evening', '2027-04-19', '18:00', [], '2027-04-20T08:00'],
    ['at the end of work', '2027-04-19', '17:00', [], '2027-04-19T17:00'],
  ])('says that something was missed when that disturbs nobody: %s', (_, day, time, holidays, expected) => {
    const adjustments = [{ itemId: PIR, day, time, agreedBy: 'SSO', agreedOn: '2027-02-01' }]
    const inspection = inspectionOf({ calendar: { adjustments, holidays } })
    expect(formatInstant(noticesOf(PIR, '2027-02-01 09:00', { inspection }).at(-1)!.at, ZONE)).toContain(expected)
  })

  const holidays = fc.array(
    fc.record({ offset: fc.integer({ min: 0, max: 300 }), side: fc.constantFrom('council', 'board', undefined) }),
    { maxLength: 40 },
  )
  const anyCalendar: fc.Arbitrary<Calendar> = fc.tuple(calendars, holidays).map(([calendar, days]) => ({
    ...calendar,
    holidays: days.map(({ offset, side }) => ({
      day: addDays(calendar.notified, offset),
      name: 'Fair',
      ...(side && { side }),
    })),
    answers: { 'records-mode': ['remote-our-area', 'direct-access', 'paper'], resampling: ['yes'] },
  }))

  it('never come in the quiet hours, nor later than the last working moment before the deadline, whatever the calendar', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        const picture = pictureAt(0, { inspection: inspectionOf({ calendar, seats: fullSeats() }) })
        for (const { type, at, item, told } of dueNotices(picture)) {
          expect(isQuiet(at, told)).toBe(false)
          if (type === 'missed' || type === 'escalated') expect(at).toBeGreaterThan(item.dated.due)
          else expect(at).toBeLessThanOrEqual(lastAtWork(item.dated.due, told))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('come in order, each under a key of its own, the same whenever they are drawn up', () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: 0, max: 250 }), (calendar, offset) => {
        const inspection = inspectionOf({ calendar, seats: fullSeats() })
        const early = dueNotices(pictureAt(0, { inspection }))
        expect(early.map(({ at }) => at)).toEqual(early.map(({ at }) => at).toSorted((a, b) => a - b))
        const byKey = new Map(early.map((notice) => [notice.key, notice.at]))
        expect(byKey.size).toBe(early.length)
        const now = addDays(calendar.notified, offset)
        for (const { key, at } of dueNotices(pictureAt(`${now} 10:00`, { inspection }))) expect(byKey.get(key)).toBe(at)
      }),
      { numRuns: 20 },
    )
  })

  it('change their key with the deadline and the person, and with nothing else', () => {
    const [before] = noticesOf(PIR, '2027-01-11 09:00')
    const adjustments = [{ itemId: PIR, day: '2027-02-22', agreedBy: 'SSO', agreedOn: '2027-02-01' }]
    const [moved] = noticesOf(PIR, '2027-01-11 09:00', { inspection: inspectionOf({ calendar: { adjustments } }) })
    expect(before?.key).toBe(`reminder/${PIR}/${london('2027-02-19 12:00')}/10/${CALUM.id}`)
    expect(moved?.key).toBe(`reminder/${PIR}/${london('2027-02-22 12:00')}/10/${CALUM.id}`)
    const [late] = noticesOf(PIR, '2027-03-01 09:00').filter(({ type }) => type === 'missed')
    expect(late?.key).toBe(`missed/${PIR}/${london('2027-02-19 12:00')}/${CALUM.id}`)
  })

  it('never come to one person more than ten at once', () => {
    const counts = new Map<string, number>()
    for (const { at, person } of dueNotices(pictureAt(0))) {
      const minute = `${Math.floor(at / 60_000)}/${person.id}`
      counts.set(minute, (counts.get(minute) ?? 0) + 1)
    }
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(10)
  })

  it('are backed by the cards: whatever falls due was named a working day before, by the card of its week or the one before', () => {
    const moves = fc.array(fc.record({ index: fc.nat(), offset: fc.integer({ min: 7, max: 235 }) }), { maxLength: 10 })
    fc.assert(
      fc.property(anyCalendar, moves, (plain, moved) => {
        const items = pictureAt(0, { inspection: inspectionOf({ calendar: plain }) }).items.filter(isOurs)
        const adjustments = moved.map(({ index, offset }) => ({
          itemId: items[index % items.length]!.dated.item.id,
          day: addDays(plain.notified, offset),
          time: '10:00',
          agreedBy: 'SSO',
          agreedOn: plain.notified,
        }))
        const calendar = { ...plain, holidays: plain.holidays.filter(({ side }) => side === undefined), adjustments }
        const inspection = inspectionOf({ calendar, startedAt: 0 })
        const picture = pictureAt(0, { inspection })
        const cards = Array.from({ length: 35 }, (_, index) => {
          const { due, more, coming } = weekCard(picture, index + 1, { closed: false })
          return { at: cardMoment(index + 1, inspection, jiasAdults), due, more, coming }
        })
        for (const { dated } of picture.items.filter(isOurs)) {
          if (dated.type !== 'due' || dated.due < cards[0]!.at) continue
          const { day } = toWallClock(dated.due, ZONE)
          const dayBefore = addWorkingDays(day, -1, calendar.holidays)
          const naming = cards.filter(
            ({ at, due, more, coming }) =>
              toWallClock(at, ZONE).day <= dayBefore &&
              (due.some(({ itemId }) => itemId === dated.item.id) ||
                more > 0 ||
                coming.some(({ itemId }) => itemId === dated.item.id)),
          )
          if (dayBefore >= toWallClock(cards[0]!.at, ZONE).day)
            expect(naming.length, `${dated.item.id} on ${day}`).toBeGreaterThan(0)
        }
        expect(cardHorizon(1, inspection, jiasAdults)).toBeGreaterThan(cards[1]!.at)
      }),
      { numRuns: 15 },
    )
  })
})
