import { describe, expect, it } from 'vitest'
import { makeAgenda, splitPast } from '../../../infra/tenant/desk/calendar/agenda.ts'
import { eventInLondon, inLondon, sayMoment, tomorrowAtNine, weekOn } from '../../../infra/tenant/desk/time/london.ts'
import { newChats, sayDifference } from '../../../infra/tenant/desk/time/say-difference.ts'

describe('moments in London', () => {
  it.each([
    ['2027-01-11T09:00:00Z', 'Monday 11 January 2027, 9am'],
    ['2027-02-19T12:00:00Z', 'Friday 19 February 2027, 12 noon'],
    ['2027-07-01T15:10:30Z', 'Thursday 1 July 2027, 4:10pm'],
    ['2027-06-30T23:00:00Z', 'Thursday 1 July 2027, 12 midnight'],
    ['2027-01-01T00:05:00Z', 'Friday 1 January 2027, 12:05am'],
  ])('%s is %s', (instant, words) => {
    expect(sayMoment(inLondon(instant))).toBe(words)
  })

  it.each([
    ['2027-02-24T10:00:00.0000000', 'UTC', 'Wednesday 24 February 2027, 10am'],
    ['2027-04-14T12:00:00.0000000', 'UTC', 'Wednesday 14 April 2027, 1pm'],
    ['2027-04-14T12:00:00.0000000', 'GMT Standard Time', 'Wednesday 14 April 2027, 12 noon'],
    ['2027-04-14T12:00:00', 'Europe/London', 'Wednesday 14 April 2027, 12 noon'],
  ])("Graph's %s in %s is %s", (dateTime, timeZone, words) => {
    expect(sayMoment(eventInLondon({ dateTime, timeZone }))).toBe(words)
  })

  it('winds right across the clock changes', () => {
    expect(tomorrowAtNine('2027-03-27T22:00:00Z')).toBe('2027-03-28T08:00:00Z')
    expect(weekOn('2027-03-26T09:00:00Z')).toBe('2027-04-02T08:00:00Z')
    expect(weekOn('2027-10-28T08:00:00Z')).toBe('2027-11-04T09:00:00Z')
  })
})

describe('the agenda', () => {
  const meeting = (id: string, at: string) => ({
    id,
    subject: id,
    start: { dateTime: `${at}:00`, timeZone: 'UTC' },
    end: { dateTime: `${at}:30`, timeZone: 'UTC' },
  })
  // Half past eleven in the evening of a summer Sunday in UTC is Monday in London.
  const events = [meeting('c', '2027-06-20T23:30'), meeting('b', '2027-06-14T13:00'), meeting('a', '2027-06-14T09:00')]

  it('is by week and day as London counts them', () => {
    expect(makeAgenda(events)).toMatchObject([
      { monday: '2027-06-14', days: [{ day: '2027-06-14', events: [{ id: 'a' }, { id: 'b' }] }] },
      { monday: '2027-06-21', days: [{ day: '2027-06-21', events: [{ id: 'c' }] }] },
    ])
  })

  it('tells what had ended', () => {
    const { past, coming } = splitPast(events, '2027-06-14T13:00:30Z')
    expect(past.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(coming.map(({ id }) => id)).toEqual(['c'])
  })
})

describe('what a winding did', () => {
  const before = { cards: 3, edits: 5, chats: { isla: 6, ross: 3 }, events: 4 }
  it.each([
    [before, 'Nothing was sent.'],
    [
      { cards: 4, edits: 7, chats: { isla: 7, ross: 3, morven: 2 }, events: 6 },
      '1 post in the channel, 2 edits, 3 chat messages, 2 events booked.',
    ],
    [{ ...before, events: 5 }, '1 event booked.'],
    [{ ...before, events: 3 }, 'Nothing was sent.'],
  ])('%j', (after, words) => {
    expect(sayDifference(before, after)).toBe(words)
  })

  it('tells whose chats were written to, most first', () => {
    const after = { ...before, chats: { isla: 7, ross: 3, morven: 2 } }
    expect(newChats(before, after)).toEqual([
      { person: 'morven', count: 2 },
      { person: 'isla', count: 1 },
    ])
    expect(newChats(before, before)).toEqual([])
  })
})
