import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isDay, isTimeOfDay, mondayOf, weekdayOf } from '../../../src/domain/schedule/day.ts'
import { days } from './arbitraries.ts'

describe('isDay', () => {
  it.each(['2027-02-28', '2028-02-29', '2000-02-29', '2026-12-31', '2026-12-10'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true)
  })
  it.each([
    '2027-02-29',
    '2100-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '2027-1-11',
    '2027-01-111',
    '11/01/2027',
    '',
    'x2027-01-11',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('what is no day', () => {
  it.each(['2027-02-29', '', '2027-01-11T09:00'])('is not reckoned with: %j', (text) => {
    for (const reckon of [() => addDays(text, 1), () => daysBetween(text, text), () => weekdayOf(text)]) {
      expect(reckon).toThrow(RangeError)
    }
  })
})

describe('isTimeOfDay', () => {
  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:00', false],
    ['112:00', false],
    ['12:000', false],
    ['12:60', false],
    ['noon', false],
  ])('%s is %s', (text, expected) => {
    expect(isTimeOfDay(text)).toBe(expected)
  })
})

describe('days', () => {
  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-03-27', 7, '2027-04-03'],
    ['2026-12-28', 7, '2027-01-04'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(count)
  })

  // 2020 and 2026 have 53 ISO weeks: the last Monday's week runs into the next year.
  it.each([
    ['2027-01-11', 'Monday', '2027-01-11'],
    ['2027-01-17', 'Sunday', '2027-01-11'],
    ['2021-01-03', 'Sunday', '2020-12-28'],
    ['2027-01-03', 'Sunday', '2026-12-28'],
    ['2028-02-29', 'Tuesday', '2028-02-28'],
  ])('%s is a %s of the week of %s', (day, weekday, monday) => {
    expect(weekdayOf(day)).toBe(weekday)
    expect(mondayOf(day)).toBe(monday)
  })

  it('agree with a calendar that knows nothing of ours', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, count) => {
        const expected = new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
        expect(addDays(day, count)).toBe(expected)
        expect(mondayOf(day) <= day && daysBetween(mondayOf(day), day) < 7).toBe(true)
        expect(weekdayOf(mondayOf(day))).toBe('Monday')
      }),
    )
  })
})
