import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { writeCalendar } from '../../../../bot/cli/schedule/as-calendar.ts'
import { jiasAdults } from '../../../../src/domain/programme/jias-adults/programme.ts'
import { scheduleItems } from '../../../../src/domain/schedule/schedule.ts'
import { calendars } from '../../../domain/schedule/arbitraries.ts'
import { callSchedule } from '../call.ts'

/** Reads with a library that is not the one that wrote. */
function read(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const { uid, summary, description, startDate } = new ICAL.Event(event)
    const instantOf = (name: string) => {
      const value = event.getFirstPropertyValue(name)
      return value instanceof ICAL.Time ? value.toUnixTime() * 1000 : null
    }
    return {
      uid,
      summary,
      description,
      zone: startDate.zone.tzid,
      start: instantOf('dtstart'),
      end: instantOf('dtend'),
    }
  })
}

describe('the calendar file', () => {
  it('gives every item back, at its instants, read by another library', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const items = scheduleItems(jiasAdults, calendar)
        const events = read(writeCalendar({ programme: jiasAdults, calendar, items }))
        expect(events).toHaveLength(items.length)
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(items.length)
        for (const [index, dated] of items.entries()) {
          const { uid, start, end, zone } = events[index]!
          expect(uid).toContain(dated.item.id)
          expect(zone).toBe('UTC')
          if (dated.type === 'span') expect([start, end]).toEqual([dated.opens, dated.closes])
          else if (dated.item.kind === 'meeting') expect(end).toBe(dated.due)
          else expect([start, end]).toEqual([dated.due, null])
        }
      }),
      { numRuns: 10 },
    )
  })

  it('says what a reader needs', async () => {
    const { out } = await callSchedule('2027-01-11', '--format', 'ics')
    const events = read(out)
    const find = (id: string) => events.find(({ uid }) => uid === `jias-adults-2027-01-11-${id}@waymark`)
    expect(find('w06-fri-pir')?.summary).toBe('Week 6: Pre-Inspection Return')
    expect(find('w11-fri-sample-tatp-confirmed')?.description).toContain('Falls on Good Friday: the date stands.')
    expect(find('w11-fri-sample-tatp-confirmed')?.description).toContain('Work to 5pm on Thursday 25 March 2027.')
    expect(find('w05-records-mode-decision')?.description).toContain('names only the week')
    expect(find('w33-tue-questionnaire-returned')?.description).toContain('names only the day')
    expect(find('win-system-access')?.description).toContain('names no end')
    expect(find('w15-mon-paper-records')?.description).toContain(
      'May apply: if any paper records are reviewed on site.',
    )
    const day = ['2027-04-15T08:00:00.000Z', '2027-04-15T16:00:00.000Z']
    const week = ['2027-02-08T09:00:00.000Z', '2027-02-12T17:00:00.000Z']
    for (const [id, expected] of [
      ['m-pm2', day],
      ['m-pm1', week],
    ] as const) {
      expect(find(id)?.summary).toMatch(/\(time to be agreed\)$/)
      expect([find(id)?.start, find(id)?.end].map((instant) => new Date(instant ?? 0).toISOString())).toEqual(expected)
    }
  })

  it('keeps to the form: CRLF, lines of at most 75 octets, identifiers that a pause does not change', async () => {
    const { out } = await callSchedule('2027-01-11', '--format', 'ics')
    expect(out.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...out.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    const paused = await callSchedule('2027-01-11', '--format', 'ics', '--pause', '12=2')
    const uids = (text: string) =>
      read(text)
        .map(({ uid }) => uid)
        .sort()
    expect(uids(paused.out)).toEqual(uids(out))
  })
})
