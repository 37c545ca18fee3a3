import { describe, expect, it } from 'vitest'
import {
  dateInWords,
  dayInWords,
  daysInWords,
  instantInWords,
  timeInWords,
} from '../../../src/domain/schedule/day-in-words.ts'

describe('words for days and times', () => {
  it.each([
    ['12:00', '12 noon'],
    ['00:00', '12 midnight'],
    ['09:00', '9am'],
    ['08:05', '8:05am'],
    ['00:30', '12:30am'],
    ['12:30', '12:30pm'],
    ['17:00', '5pm'],
    ['17:30', '5:30pm'],
    ['23:59', '11:59pm'],
  ])('%s is %s', (time, words) => {
    expect(timeInWords(time)).toBe(words)
  })

  it('gives days in full', () => {
    expect(dayInWords('2027-02-19')).toBe('Friday 19 February 2027')
    expect(dateInWords('2027-03-01')).toBe('1 March 2027')
    expect(dayInWords('2028-02-29')).toBe('Tuesday 29 February 2028')
  })

  it.each([
    ['2027-02-15', '2027-02-19', '15 to 19 February 2027'],
    ['2027-03-29', '2027-04-02', '29 March to 2 April 2027'],
    ['2026-12-28', '2027-01-01', '28 December 2026 to 1 January 2027'],
    ['2026-02-02', '2027-02-06', '2 February 2026 to 6 February 2027'],
  ])('%s to %s', (from, to, words) => {
    expect(daysInWords(from, to)).toBe(words)
  })

  it('gives an instant as the zone shows it', () => {
    expect(instantInWords(Date.parse('2027-06-18T11:00:00Z'), 'Europe/London')).toBe('12 noon on Friday 18 June 2027')
  })
})
