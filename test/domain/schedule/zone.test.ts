import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, formatInstant, toInstant, toWallClock } from '../../../src/domain/schedule/zone.ts'
import { days } from './arbitraries.ts'

const LONDON = 'Europe/London'

describe('a wall clock in London', () => {
  it.each([
    ['an ordinary winter day', '2026-02-20', '12:00', '2026-02-20T12:00:00+00:00'],
    ['an ordinary summer day', '2026-07-03', '17:00', '2026-07-03T17:00:00+01:00'],
    ['the day before the clocks go forward', '2027-03-27', '17:00', '2027-03-27T17:00:00+00:00'],
    ['the day they go forward', '2027-03-28', '09:00', '2027-03-28T09:00:00+01:00'],
    ['the hour that is skipped, taken an hour later', '2027-03-28', '01:30', '2027-03-28T02:30:00+01:00'],
    ['the Monday after', '2027-03-29', '09:00', '2027-03-29T09:00:00+01:00'],
    ['the hour that comes twice, taken the first time', '2027-10-31', '01:30', '2027-10-31T01:30:00+01:00'],
    ['the day they go back', '2027-10-31', '09:00', '2027-10-31T09:00:00+00:00'],
    ['a leap day', '2028-02-29', '12:00', '2028-02-29T12:00:00+00:00'],
  ])('%s', (_, day, time, expected) => {
    expect(formatInstant(toInstant(day, time, LONDON), LONDON)).toBe(expected)
    expect(toInstant(day, time, LONDON)).toBe(Date.parse(expected))
  })

  it('shows the day of the zone, not of Greenwich', () => {
    const instant = Date.parse('2027-06-30T23:30:00Z')
    expect(toWallClock(instant, LONDON)).toEqual({ day: '2027-07-01', time: '00:30' })
    expect(dayOf(instant, LONDON)).toBe('2027-07-01')
    expect(dayOf(instant, 'UTC')).toBe('2027-06-30')
  })

  it('goes there and back for every minute of a working day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 180, max: 1439 }), (day, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        expect(toWallClock(toInstant(day, time, LONDON), LONDON)).toEqual({ day, time })
      }),
    )
  })

  it.each([
    ['2027-01-11', '09:00', 'Europe/Londn'],
    ['2027-02-29', '09:00', LONDON],
    ['', '09:00', LONDON],
    ['2027-01-11', '24:00', LONDON],
    ['2027-01-11', '', LONDON],
  ])('refuses what there is not: %j %j in %s', (day, time, zone) => {
    expect(() => toInstant(day, time, zone)).toThrow(RangeError)
  })

  it('refuses an instant that is none', () => {
    expect(() => toWallClock(Number.NaN, LONDON)).toThrow(RangeError)
    expect(() => dayOf(Number.POSITIVE_INFINITY, LONDON)).toThrow(RangeError)
  })
})
