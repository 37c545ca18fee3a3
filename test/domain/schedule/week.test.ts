import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../src/domain/schedule/day.ts'
import { listWeeks, mondayOfWeek, weekOfDay } from '../../../src/domain/schedule/week.ts'
import { calendars } from './arbitraries.ts'
import { calendarOf } from './small-programme.ts'

const plain = calendarOf()
const paused = calendarOf({ pauses: [{ after: 12, weeks: 2 }] })

describe('mondayOfWeek', () => {
  it.each([
    [1, plain, '2027-01-11'],
    [12, plain, '2027-03-29'],
    [12, paused, '2027-03-29'],
    [13, paused, '2027-04-19'],
    [35, paused, '2027-09-20'],
    [1, calendarOf({ notified: '2027-01-14' }), '2027-01-11'],
    [9, calendarOf({ notified: '2028-01-03' }), '2028-02-28'],
    [20, calendarOf({ notified: '2026-08-17' }), '2026-12-28'],
  ])('week %i', (week, calendar, expected) => {
    expect(mondayOfWeek(week, calendar)).toBe(expected)
  })

  it('adds up two pauses after the same week', () => {
    const twice = calendarOf({
      pauses: [
        { after: 3, weeks: 1 },
        { after: 3, weeks: 2 },
      ],
    })
    expect(mondayOfWeek(4, twice)).toBe('2027-02-22')
    expect(listWeeks(35, twice).filter(({ type }) => type === 'paused')).toHaveLength(3)
  })
})

describe('weekOfDay', () => {
  it.each([
    ['2027-01-10', 'before'],
    ['2027-01-11', { type: 'counted', number: 1, monday: '2027-01-11' }],
    ['2027-01-17', { type: 'counted', number: 1, monday: '2027-01-11' }],
    ['2027-01-18', { type: 'counted', number: 2, monday: '2027-01-18' }],
    ['2027-04-04', { type: 'counted', number: 12, monday: '2027-03-29' }],
    ['2027-04-05', { type: 'paused', monday: '2027-04-05', after: 12, nth: 1, of: 2 }],
    ['2027-04-18', { type: 'paused', monday: '2027-04-12', after: 12, nth: 2, of: 2 }],
    ['2027-04-19', { type: 'counted', number: 13, monday: '2027-04-19' }],
    ['2027-09-26', { type: 'counted', number: 35, monday: '2027-09-20' }],
    ['2027-09-27', 'after'],
  ])('%s', (day, expected) => {
    expect(weekOfDay(day, 35, paused)).toEqual(expected)
  })

  it('finds every day of every week, and the weeks follow one another without a gap', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 0, max: 6 }), (calendar, weekday) => {
        const weeks = listWeeks(35, calendar)
        for (const [index, week] of weeks.entries()) {
          expect(daysBetween(calendar.notified, week.monday)).toBe(7 * index)
          expect(weekOfDay(addDays(week.monday, weekday), 35, calendar)).toEqual(week)
        }
        expect(weeks.filter(({ type }) => type === 'counted')).toHaveLength(35)
      }),
      { numRuns: 15 },
    )
  })
})
