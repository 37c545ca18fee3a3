import { describe, expect, it } from 'vitest'
import type { Side } from '../../../src/domain/programme/programme.ts'
import { holidayOn, holidaysOf, sidesOf } from '../../../src/domain/schedule/holidays.ts'
import { programmeOf, returnItem, windowItem } from './small-programme.ts'

const everyones = { day: '2027-03-26', name: 'Good Friday' }
const councils = { day: '2027-03-29', name: 'Easter Monday', side: 'council' } as const

describe('holidays', () => {
  it('names the one given last, since additions correct the list', () => {
    const corrected = { day: '2027-03-26', name: 'Good Friday (board closed)' }
    expect(holidayOn('2027-03-26', [everyones, corrected])).toBe(corrected)
    expect(holidayOn('2027-03-27', [everyones])).toBeUndefined()
  })

  it.each<[readonly Side[], number]>([
    [['council'], 2],
    [['board'], 1],
    [['board', 'council'], 2],
    [[], 1],
  ])('for %j there are %i of two', (sides, count) => {
    expect(holidaysOf(sides, [everyones, councils])).toHaveLength(count)
  })

  it.each([
    ['the seat of one side', returnItem('a', { seat: 'health' }), ['board']],
    ['the seat of either side', returnItem('a', { seat: 'coordinator' }), ['council', 'board', 'third-sector']],
    ['no seat', returnItem('a'), ['council', 'board', 'third-sector']],
    ['the inspection team', returnItem('a', { who: 'inspection-team', seat: 'health' }), ['inspection-team']],
    ['both', windowItem('a', { who: 'both' }), ['council', 'board', 'third-sector', 'inspection-team']],
  ])('an item of %s has the days off of its sides', (_, item, sides) => {
    expect(sidesOf(item, programmeOf())).toEqual(sides)
  })
})
