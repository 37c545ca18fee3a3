import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listBankHolidays } from '../../../src/domain/schedule/bank-holidays.ts'
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  lastWorkingMoment,
} from '../../../src/domain/schedule/working-days.ts'
import { formatInstant } from '../../../src/domain/schedule/zone.ts'
import { days } from './arbitraries.ts'

const holidays = listBankHolidays('2026-01-01', '2028-12-31')
const LONDON = 'Europe/London'

describe('working days', () => {
  it.each([
    ['2027-03-25', true],
    ['2027-03-26', false],
    ['2027-03-27', false],
    ['2027-03-28', false],
    ['2027-03-29', true],
    ['2028-02-29', true],
  ])('%s: %s', (day, expected) => {
    expect(isWorkingDay(day, holidays)).toBe(expected)
  })

  it.each([
    ['2027-03-24', 2, '2027-03-29'],
    ['2027-03-29', -2, '2027-03-24'],
    ['2027-03-27', 0, '2027-03-27'],
    ['2027-03-27', 1, '2027-03-29'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-12-31', 1, '2027-01-05'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('%s and %i working days is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, holidays)).toBe(expected)
  })

  it.each([
    ['2027-02-16', '2027-02-19', 3],
    ['2027-02-19', '2027-02-22', 1],
    ['2027-02-19', '2027-02-19', 0],
    ['2027-02-19', '2027-02-16', 0],
    ['2027-03-25', '2027-03-29', 1],
    ['2027-03-27', '2027-03-28', 0],
  ])('from %s to %s there are %i', (from, to, expected) => {
    expect(countWorkingDays(from, to, holidays)).toBe(expected)
  })

  it('counts back what it added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, count) => {
        expect(countWorkingDays(day, addWorkingDays(day, count, holidays), holidays)).toBe(count)
      }),
    )
  })
})

describe('lastWorkingMoment', () => {
  it.each([
    ['within working hours it is the moment itself', '2027-02-19T12:00:00+00:00', '2027-02-19T12:00:00+00:00'],
    ['at the end of a day likewise', '2027-02-19T17:00:00+00:00', '2027-02-19T17:00:00+00:00'],
    ['of an evening the end of that day', '2027-02-19T20:30:00+00:00', '2027-02-19T17:00:00+00:00'],
    ['at 8am on a Monday Friday', '2027-02-22T08:00:00+00:00', '2027-02-19T17:00:00+00:00'],
    ['at 9am, before anyone could act, the day before', '2027-02-18T09:00:00+00:00', '2027-02-17T17:00:00+00:00'],
    ['on Good Friday the Thursday', '2027-03-26T12:00:00+00:00', '2027-03-25T17:00:00+00:00'],
    ['after the clocks went forward', '2027-03-29T09:00:00+01:00', '2027-03-25T17:00:00+00:00'],
    ['after they went back', '2026-10-26T08:00:00+00:00', '2026-10-23T17:00:00+01:00'],
    ['over New Year', '2027-01-04T12:00:00+00:00', '2026-12-31T17:00:00+00:00'],
  ])('%s', (_, instant, expected) => {
    expect(formatInstant(lastWorkingMoment(Date.parse(instant), holidays, LONDON), LONDON)).toBe(expected)
  })

  it('is never later than the moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0, 5), max: Date.UTC(2028, 11, 30) }), (instant) => {
        expect(lastWorkingMoment(instant, holidays, LONDON)).toBeLessThanOrEqual(instant)
      }),
    )
  })
})
