import { describe, expect, it } from 'vitest'
import type { BookedMeeting } from '../../../src/domain/meeting/booked-meeting.ts'
import { weekCard } from '../../../src/domain/notice/week-card.ts'
import { deed, type Found, inspectionOf, london, pictureAt } from '../an-inspection.ts'

const inspection = inspectionOf({ startedAt: london('2027-02-01 08:00') })

function alsoOf(week: number, records: Found): readonly string[] {
  return weekCard(pictureAt('2027-02-08 09:00', { inspection, ...records }), week, { closed: false }).also
}

describe('the meetings on a card', () => {
  const booked: BookedMeeting = {
    itemId: 'm-pm1',
    eventId: 'event',
    subject: 'Partnership meeting 1',
    day: '2027-02-10',
    start: '10:00',
    end: '11:30',
    webLink: 'https://outlook.example/event',
  }
  const linesOf = (week: number, meetings: readonly BookedMeeting[]) => alsoOf(week, { meetings })

  it('are those booked in its days, and those that still have to be', () => {
    expect(linesOf(5, [booked]).slice(0, 2)).toEqual([
      'Partnership meeting 1: 10am on Wednesday 10 February 2027',
      "Coordinator's meeting: not booked yet, to be held by Friday 12 February 2027 (our day and time: 5pm)",
    ])
  })

  it('are on the card of the week that they were booked in', () => {
    const later = [{ ...booked, day: '2027-02-15' }]
    expect(linesOf(5, later).join()).not.toContain('Partnership meeting 1')
    expect(linesOf(6, later)[0]).toBe('Partnership meeting 1: 10am on Monday 15 February 2027')
  })

  it('are not named once somebody said that one is not to be, booked or not', () => {
    const deeds = [deed('m-pm1', { type: 'not applicable', reason: 'held together with the next' }, '2027-02-01 09:00')]
    const lines = (meetings: readonly BookedMeeting[]) => alsoOf(5, { meetings, deeds }).join()
    for (const meetings of [[], [booked]]) expect(lines(meetings)).not.toContain('Partnership meeting 1')
  })

  it('say which is theirs to arrange, and which only may apply', () => {
    expect(linesOf(2, [])).toEqual([
      'Introductory call with the inspection lead: by Friday 22 January 2027 (our day and time: 5pm)',
    ])
    expect(linesOf(14, []).at(-1)).toBe(
      'Systems training for the inspectors: may apply, by Thursday 15 April 2027 (our time: 5pm)',
    )
  })
})
