import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/domain/programme/programme.ts'
import { listBankHolidays } from '../../../src/domain/schedule/bank-holidays.ts'
import type { Adjustment, Calendar } from '../../../src/domain/schedule/calendar.ts'
import { scheduleItems } from '../../../src/domain/schedule/schedule.ts'
import { formatInstant } from '../../../src/domain/schedule/zone.ts'
import { actionItem, calendarOf, programmeOf, returnItem, windowItem } from './small-programme.ts'

const LONDON = 'Europe/London'
const show = (instant: number | null | undefined) => (instant == null ? instant : formatInstant(instant, LONDON))
const agreed = { agreedBy: 'SSO', agreedOn: '2027-02-01' }

function dateOne(item: Item, over: Partial<Calendar> = {}) {
  const [dated] = scheduleItems(programmeOf(item), calendarOf(over))
  if (!dated) throw new Error('left out')
  return dated.type === 'due'
    ? { ...dated, due: show(dated.due), internalDue: show(dated.internalDue) }
    : { ...dated, opens: show(dated.opens), closes: show(dated.closes) }
}

describe('the moment of a due item', () => {
  it.each([
    [
      'as the guide gives it',
      returnItem('a', { at: { week: 6, weekday: 'Friday', time: '12:00' } }),
      '2027-02-19T12:00:00+00:00',
      'time',
    ],
    [
      '5pm where it gives a day',
      returnItem('a', { at: { week: 33, weekday: 'Tuesday' } }),
      '2027-08-24T17:00:00+01:00',
      'day',
    ],
    ['5pm on Friday where it gives a week', returnItem('a', { at: { week: 5 } }), '2027-02-12T17:00:00+00:00', 'week'],
    [
      'its Friday at the hour it gives',
      returnItem('a', { at: { week: 5, time: '12:00' } }),
      '2027-02-12T12:00:00+00:00',
      'week',
    ],
    [
      '9am where something starts',
      actionItem('a', { at: { week: 11, weekday: 'Tuesday' }, starts: true }),
      '2027-03-23T09:00:00+00:00',
      'day',
    ],
    [
      '5pm where an action only ends',
      actionItem('a', { at: { week: 11, weekday: 'Tuesday' } }),
      '2027-03-23T17:00:00+00:00',
      'day',
    ],
    [
      'the Friday of a week in which something starts',
      actionItem('a', { at: { week: 11 }, starts: true }),
      '2027-03-26T17:00:00+00:00',
      'week',
    ],
    [
      'the summer hour after the clocks went forward',
      returnItem('a', { at: { week: 12, weekday: 'Monday', time: '12:00' } }),
      '2027-03-29T12:00:00+01:00',
      'time',
    ],
  ])('is %s', (_, item, due, precision) => {
    expect(dateOne(item)).toMatchObject({
      due,
      precision,
      assumed: precision !== 'time',
      week: item.at.week,
      applies: 'yes',
    })
  })

  it.each([
    ['the clocks go back', '2026-08-17', 11, '2026-10-30T12:00:00+00:00'],
    ['they have not yet', '2026-08-17', 10, '2026-10-23T12:00:00+01:00'],
    ['a leap year', '2028-01-03', 9, '2028-03-03T12:00:00+00:00'],
    ['a year of 53 weeks', '2026-08-17', 20, '2027-01-01T12:00:00+00:00'],
  ])('crosses what the year brings: %s', (_, notified, week, due) => {
    expect(dateOne(returnItem('a', { at: { week, weekday: 'Friday', time: '12:00' } }), { notified })).toMatchObject({
      due,
    })
  })

  it('counts from the Monday of the week of notification', () => {
    expect(dateOne(returnItem('a'), { notified: '2027-01-14' })).toMatchObject({ day: '2027-01-15' })
  })
})

describe('a window', () => {
  it.each([
    [
      'hours that are ours',
      windowItem('a', { opens: { week: 1, weekday: 'Monday' }, closes: { week: 2, weekday: 'Friday' } }),
      '2027-01-11T09:00:00+00:00',
      '2027-01-22T17:00:00+00:00',
      'day',
    ],
    [
      'hours of the guide',
      windowItem('a', {
        opens: { week: 8, weekday: 'Monday', time: '17:00' },
        closes: { week: 10, weekday: 'Friday', time: '12:00' },
      }),
      '2027-03-01T17:00:00+00:00',
      '2027-03-19T12:00:00+00:00',
      'time',
    ],
    [
      'weeks alone',
      windowItem('a', { opens: { week: 17 }, closes: { week: 18 } }),
      '2027-05-03T09:00:00+01:00',
      '2027-05-14T17:00:00+01:00',
      'week',
    ],
    [
      'no end',
      windowItem('a', { opens: { week: 14, weekday: 'Thursday', time: '09:00' } }),
      '2027-04-15T09:00:00+01:00',
      null,
      'time',
    ],
    ['no end and a week alone', windowItem('a', { opens: { week: 3 } }), '2027-01-25T09:00:00+00:00', null, 'week'],
  ])('of %s has the precision of its end', (_, item, opens, closes, precision) => {
    expect(dateOne(item)).toMatchObject({
      opens,
      closes,
      precision,
      assumed: precision !== 'time',
      type: 'span',
      week: item.opens.week,
    })
  })
})

describe('holidays', () => {
  const holidays = listBankHolidays('2026-12-01', '2027-12-31')
  const friday = returnItem('a', { at: { week: 11, weekday: 'Friday', time: '12:00' } })
  const boards = [{ day: '2027-02-19', name: 'Board holiday', side: 'board' }] as const

  it('keep the deadline, name it, and give the last working moment before', () => {
    expect(dateOne(friday, { holidays })).toMatchObject({
      due: '2027-03-26T12:00:00+00:00',
      holiday: 'Good Friday',
      internalDue: '2027-03-25T17:00:00+00:00',
    })
  })

  it('give the inspection team no earlier moment', () => {
    const theirs = dateOne({ ...friday, who: 'inspection-team' }, { holidays })
    expect(theirs).toMatchObject({ holiday: 'Good Friday', internalDue: undefined })
  })

  it('are those of the side that acts', () => {
    const at = { week: 6, weekday: 'Friday', time: '12:00' } as const
    expect(dateOne(returnItem('a', { at, seat: 'health' }), { holidays: boards })).toMatchObject({
      holiday: 'Board holiday',
    })
    expect(dateOne(returnItem('a', { at, seat: 'social-work' }), { holidays: boards })).not.toHaveProperty('holiday')
    expect(dateOne(returnItem('a', { at }), { holidays: boards })).toMatchObject({ holiday: 'Board holiday' })
  })

  it('are named for a window on its last day, and not where it has none', () => {
    expect(dateOne(windowItem('a', { closes: { week: 11 } }), { holidays })).toMatchObject({ holiday: 'Good Friday' })
    expect(dateOne(windowItem('a', { opens: { week: 17 } }), { holidays })).not.toHaveProperty('holiday')
  })

  it('may fall on the very day of notification', () => {
    const item = returnItem('a', { at: { week: 1, weekday: 'Monday' } })
    const dated = dateOne(item, { notified: '2027-05-03', holidays })
    expect(dated).toMatchObject({ due: '2027-05-03T17:00:00+01:00', holiday: 'Early May bank holiday' })
  })
})

describe('the moment to work to', () => {
  const at = { week: 11, weekday: 'Monday', time: '12:00' } as const
  it('is the safer reading, which is never the deadline', () => {
    const item = returnItem('a', { at, internal: { week: 10, weekday: 'Friday' } })
    expect(dateOne(item)).toMatchObject({ due: '2027-03-22T12:00:00+00:00', internalDue: '2027-03-19T17:00:00+00:00' })
  })

  it('is left out where the other reading is later', () => {
    expect(dateOne(returnItem('a', { at, internal: { week: 11 } }))).toMatchObject({ internalDue: undefined })
  })

  it('comes before a weekend too', () => {
    const item = returnItem('a', { at: { week: 1, weekday: 'Sunday' } })
    expect(dateOne(item)).toMatchObject({ internalDue: '2027-01-15T17:00:00+00:00' })
  })
})

describe('adjustments', () => {
  const noon = returnItem('a', {
    at: { week: 6, weekday: 'Friday', time: '12:00' },
    internal: { week: 6, weekday: 'Monday' },
  })
  const to = (over: Partial<Adjustment>) => ({ adjustments: [{ itemId: 'a', day: '2027-02-23', ...agreed, ...over }] })

  it.each([
    ['a day alone keeps the hour of the guide', noon, {}, '2027-02-23T12:00:00+00:00', 'time'],
    ['an hour of its own', noon, { time: '15:30' }, '2027-02-23T15:30:00+00:00', 'time'],
    ['a day where the guide had only a week', returnItem('a'), {}, '2027-02-23T17:00:00+00:00', 'day'],
    [
      'an hour where the guide had only a week',
      returnItem('a'),
      { time: '09:30' },
      '2027-02-23T09:30:00+00:00',
      'time',
    ],
  ])('%s', (_, item, over, due, precision) => {
    expect(dateOne(item, to(over))).toMatchObject({
      due,
      precision,
      adjusted: true,
      week: item.at.week,
      internalDue: undefined,
    })
  })

  it('of two the later stands, and those of other items do not matter', () => {
    const adjustments = [
      { itemId: 'a', day: '2027-02-22', ...agreed },
      { itemId: 'a', day: '2027-02-24', ...agreed },
      { itemId: 'b', day: '2027-02-25', ...agreed },
    ]
    expect(dateOne(noon, { adjustments })).toMatchObject({ day: '2027-02-24' })
    expect(dateOne(returnItem('c'), { adjustments })).not.toHaveProperty('adjusted')
  })

  it('move the end of a window, and give one to a window that had none', () => {
    const opens = { week: 6 } as const
    const closes = '2027-02-23T17:00:00+00:00'
    expect(dateOne(windowItem('a', { opens, closes: { week: 6 } }), to({}))).toMatchObject({ closes, precision: 'day' })
    expect(dateOne(windowItem('a', { opens }), to({}))).toMatchObject({ closes, adjusted: true })
    expect(dateOne(windowItem('a', { opens }), to({ time: '12:00' }))).toMatchObject({
      closes: '2027-02-23T12:00:00+00:00',
    })
  })

  it('stand where they were agreed, whatever is paused', () => {
    expect(dateOne(noon, { ...to({}), pauses: [{ after: 2, weeks: 3 }] })).toMatchObject({ day: '2027-02-23' })
  })
})
