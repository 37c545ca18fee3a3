import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardHorizon, cardMoment } from '../../../src/domain/notice/card-moment.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'
import { formatInstant, toWallClock } from '../../../src/domain/schedule/zone.ts'
import { inspectionOf, london, ZONE } from '../an-inspection.ts'
import { calendars } from '../schedule/arbitraries.ts'

const moment = (week: number, calendar: Partial<Calendar> = {}) =>
  formatInstant(cardMoment(week, inspectionOf({ calendar }), jiasAdults), ZONE)

describe('cardMoment', () => {
  it.each<[string, number, Partial<Calendar>, string]>([
    ['Monday 9am', 6, {}, '2027-02-15T09:00:00+00:00'],
    ['9am the day after the clocks go forward', 12, { holidays: [] }, '2027-03-29T09:00:00+01:00'],
    ['9am the day after they go back', 7, { notified: '2026-09-14', holidays: [] }, '2026-10-26T09:00:00+00:00'],
    ['the working day after a holiday', 17, {}, '2027-05-04T09:00:00+01:00'],
    [
      'after several',
      6,
      { holidays: ['2027-02-15', '2027-02-16'].map((day) => ({ day, name: 'Fair' })) },
      '2027-02-17T09:00:00+00:00',
    ],
    [
      'on a holiday that only the council keeps',
      6,
      { holidays: [{ day: '2027-02-15', name: 'Fair', side: 'council' }] },
      '2027-02-15T09:00:00+00:00',
    ],
    ['after a pause', 6, { pauses: [{ after: 5, weeks: 2 }] }, '2027-03-01T09:00:00+00:00'],
    ['in the week of a letter that came on a Thursday', 1, { notified: '2027-01-14' }, '2027-01-11T09:00:00+00:00'],
  ])('%s', (_, week, calendar, expected) => {
    expect(moment(week, calendar)).toBe(expected)
  })

  it('keeps the time that is set', () => {
    const settings = { ...inspectionOf().settings, cardTime: '08:30' }
    expect(cardMoment(6, inspectionOf({ settings }), jiasAdults)).toBe(london('2027-02-15 08:30'))
  })

  it.each([
    ['Wednesday', {}, '2027-02-17 09:00'],
    ['Friday', {}, '2027-02-19 09:00'],
    ['Sunday', {}, '2027-02-22 09:00'],
    ['Wednesday', { holidays: [{ day: '2027-02-17', name: 'Fair' }] }, '2027-02-18 09:00'],
  ] as const)('goes by the day that is set: %s', (cardDay, calendar, expected) => {
    const settings = { ...inspectionOf().settings, cardDay }
    expect(cardMoment(6, inspectionOf({ settings, calendar }), jiasAdults)).toBe(london(expected))
  })

  it('names up to the day after a next card that comes on another day', () => {
    const inspection = inspectionOf({ settings: { ...inspectionOf().settings, cardDay: 'Wednesday' } })
    expect(cardHorizon(6, inspection, jiasAdults)).toBe(london('2027-02-26 00:00'))
  })

  it('is 9am on the wall in every week of any year', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 1, max: 35 }), (calendar, week) => {
        expect(toWallClock(cardMoment(week, inspectionOf({ calendar }), jiasAdults), ZONE).time).toBe('09:00')
      }),
    )
  })
})

describe('cardHorizon', () => {
  const horizon = (week: number, calendar: Partial<Calendar> = {}) =>
    cardHorizon(week, inspectionOf({ calendar }), jiasAdults)

  it.each<[string, number, Partial<Calendar>, string]>([
    ['to the end of Tuesday', 6, {}, '2027-02-24 00:00'],
    ['over the change of clocks', 11, { holidays: [] }, '2027-03-31 00:00'],
    ['to the end of Wednesday where Monday is a holiday', 16, {}, '2027-05-06 00:00'],
    ['past a Tuesday that is one', 6, { holidays: [{ day: '2027-02-23', name: 'Fair' }] }, '2027-02-25 00:00'],
    ['past a pause', 6, { pauses: [{ after: 6, weeks: 2 }] }, '2027-03-10 00:00'],
  ])('%s', (_, week, calendar, expected) => {
    expect(horizon(week, calendar)).toBe(london(expected))
  })

  it('has no end for the last card', () => {
    expect(horizon(35)).toBe(Number.POSITIVE_INFINITY)
  })
})
