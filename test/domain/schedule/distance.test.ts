import { describe, expect, it } from 'vitest'
import { listBankHolidays } from '../../../src/domain/schedule/bank-holidays.ts'
import { daysAhead, distanceInWords, pastInWords } from '../../../src/domain/schedule/distance.ts'

const LONDON = 'Europe/London'
const holidays = listBankHolidays('2026-01-01', '2028-12-31')
const FRIDAY_NOON = '2027-02-19T12:00:00Z'

describe('distanceInWords', () => {
  it.each([
    ['2027-02-16T09:00:00Z', FRIDAY_NOON, 'in 3 working days, by 12 noon on Friday 19 February 2027'],
    ['2027-02-17T23:59:00Z', FRIDAY_NOON, 'in 2 working days, by 12 noon on Friday 19 February 2027'],
    ['2027-02-18T09:00:00Z', FRIDAY_NOON, 'tomorrow, by 12 noon on Friday 19 February 2027'],
    ['2027-02-19T00:00:00Z', FRIDAY_NOON, 'today, by 12 noon'],
    ['2027-02-19T12:00:00Z', FRIDAY_NOON, 'today, by 12 noon'],
    ['2027-02-19T12:00:01Z', FRIDAY_NOON, 'overdue since 12 noon today'],
    ['2027-02-20T09:00:00Z', FRIDAY_NOON, 'overdue since 12 noon yesterday'],
    ['2027-02-22T09:00:00Z', FRIDAY_NOON, 'overdue since 12 noon on Friday 19 February 2027'],
    ['2027-02-05T16:00:00Z', '2027-02-08T17:00:00Z', 'in 1 working day, by 5pm on Monday 8 February 2027'],
    ['2027-01-22T16:00:00Z', FRIDAY_NOON, 'in 4 weeks, by 12 noon on Friday 19 February 2027'],
    ['2027-01-23T16:00:00Z', FRIDAY_NOON, 'in 20 working days, by 12 noon on Friday 19 February 2027'],
    // On a holiday itself no work is done, so the day does not count.
    ['2027-03-23T09:00:00Z', '2027-03-26T12:00:00Z', 'in 2 working days, by 12 noon on Friday 26 March 2027'],
    ['2026-12-25T09:00:00Z', '2026-12-27T12:00:00Z', 'in 2 days, by 12 noon on Sunday 27 December 2026'],
    // Half past eleven at night in Greenwich is the next day in London's summer.
    ['2027-06-17T23:30:00Z', '2027-06-18T11:00:00Z', 'today, by 12 noon'],
    // Over the night on which the clocks go forward.
    ['2027-03-27T23:30:00Z', '2027-03-28T08:00:00Z', 'tomorrow, by 9am on Sunday 28 March 2027'],
  ])('at %s, due %s: %s', (now, due, words) => {
    expect(distanceInWords(Date.parse(due), Date.parse(now), holidays, LONDON)).toBe(words)
  })
})

describe('its parts', () => {
  it('serve what is awaited as well', () => {
    const now = Date.parse('2027-03-02T09:00:00Z')
    expect(`late since ${pastInWords(Date.parse('2027-03-01T17:00:00Z'), now, LONDON)}`).toBe(
      'late since 5pm yesterday',
    )
    expect(daysAhead('2027-03-02', '2027-03-05', holidays)).toBe('in 3 working days')
  })
})
