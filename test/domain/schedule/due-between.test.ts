import { describe, expect, it } from 'vitest'
import { dueBetween, openBetween } from '../../../src/domain/schedule/due-between.ts'
import { scheduleItems } from '../../../src/domain/schedule/schedule.ts'
import { calendarOf, programmeOf, returnItem, windowItem } from './small-programme.ts'

const items = scheduleItems(
  programmeOf(
    returnItem('monday', { at: { week: 2, weekday: 'Monday', time: '12:00' } }),
    returnItem('friday', { at: { week: 2, weekday: 'Friday', time: '12:00' } }),
    windowItem('first', { opens: { week: 1 }, closes: { week: 2, weekday: 'Monday', time: '12:00' } }),
    windowItem('endless', { opens: { week: 2, weekday: 'Friday' } }),
  ),
  calendarOf(),
)
const at = (text: string) => Date.parse(text)
const MONDAY = at('2027-01-18T12:00:00Z')
const FRIDAY = at('2027-01-22T12:00:00Z')

describe('dueBetween', () => {
  it.each([
    ['takes its first moment', MONDAY, FRIDAY, ['monday']],
    ['leaves its last moment to the next', MONDAY + 1, FRIDAY, []],
    ['takes both', MONDAY, FRIDAY + 1, ['monday', 'friday']],
    ['is empty where nothing lies between', MONDAY, MONDAY, []],
  ])('%s', (_, from, to, expected) => {
    expect(dueBetween(items, from, to).map(({ item }) => item.id)).toEqual(expected)
  })
})

describe('openBetween', () => {
  it.each([
    ['before it opens', at('2027-01-10T00:00:00Z'), at('2027-01-11T09:00:00Z'), []],
    ['from the moment it opens', at('2027-01-11T09:00:00Z'), at('2027-01-11T09:00:01Z'), ['first']],
    ['not from the moment it closes', MONDAY, MONDAY + 1, []],
    ['a week long', at('2027-01-18T00:00:00Z'), at('2027-01-25T00:00:00Z'), ['first', 'endless']],
    ['one that has no end, years later', at('2030-01-18T00:00:00Z'), at('2030-01-25T00:00:00Z'), ['endless']],
  ])('%s', (_, from, to, expected) => {
    expect(openBetween(items, from, to).map(({ item }) => item.id)).toEqual(expected)
  })
})
