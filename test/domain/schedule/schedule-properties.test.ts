import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'
import type { DatedItem } from '../../../src/domain/schedule/dated-item.ts'
import { addDays, type Day, daysBetween } from '../../../src/domain/schedule/day.ts'
import { scheduleItems, startOf } from '../../../src/domain/schedule/schedule.ts'
import { weekOfDay } from '../../../src/domain/schedule/week.ts'
import { toWallClock } from '../../../src/domain/schedule/zone.ts'
import { calendars } from './arbitraries.ts'

const ZONE = jiasAdults.timeZone
const RUNS = { numRuns: 25 }

const datesOf = (dated: DatedItem): readonly Day[] =>
  (dated.type === 'due' ? [dated.due] : [dated.opens, ...(dated.closes === null ? [] : [dated.closes])]).map(
    (instant) => toWallClock(instant, ZONE).day,
  )
const byId = (calendar: Calendar) =>
  new Map(scheduleItems(jiasAdults, calendar).map((dated) => [dated.item.id, dated] as const))

describe('whatever the day of notification and the pauses', () => {
  it('items come in order of time, each of them once', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const items = scheduleItems(jiasAdults, calendar)
        const starts = items.map(startOf)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        expect(new Set(items.map(({ item }) => item.id)).size).toBe(jiasAdults.items.length)
      }),
      RUNS,
    )
  })

  it('nothing is due, opens or closes outside the week that it is said for', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        for (const dated of scheduleItems(jiasAdults, calendar)) {
          const [first = '', last = first] = datesOf(dated)
          const { item } = dated
          const weekOf = (day: Day) => weekOfDay(day, jiasAdults.weeks, calendar)
          expect(weekOf(first)).toMatchObject({ type: 'counted', number: dated.week })
          const end = item.kind === 'window' ? item.closes?.week : item.at.week
          if (end !== undefined) expect(weekOf(last)).toMatchObject({ type: 'counted', number: end })
        }
      }),
      RUNS,
    )
  })

  it('the clock on the wall shows the hour of the guide, or ours, on either side of a clock change', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        for (const dated of scheduleItems(jiasAdults, calendar)) {
          if (dated.type === 'span' || dated.item.kind === 'window') continue
          const { at } = dated.item
          const starts = dated.item.kind === 'action' && dated.item.starts === true
          const { day, time } = toWallClock(dated.due, ZONE)
          expect(time).toBe(at.time ?? (starts ? '09:00' : '17:00'))
          expect(day).toBe(dated.day)
        }
      }),
      RUNS,
    )
  })

  it('a further pause moves what lies after it by whole weeks, and nothing else', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: 1, max: 34 }),
        fc.integer({ min: 1, max: 5 }),
        (calendar, after, weeks) => {
          const before = byId(calendar)
          const longer = byId({ ...calendar, pauses: [...calendar.pauses, { after, weeks }] })
          for (const [id, dated] of before) {
            const moved = datesOf(longer.get(id)!).map((day, index) => daysBetween(datesOf(dated)[index]!, day))
            const { item } = dated
            const stated = item.kind === 'window' ? [item.opens, ...(item.closes ? [item.closes] : [])] : [item.at]
            expect(moved).toEqual(stated.map(({ week }) => (week > after ? 7 * weeks : 0)))
          }
          expect([...longer.keys()].filter((id) => before.get(id)!.type === 'due')).toEqual(
            [...before.keys()].filter((id) => before.get(id)!.type === 'due'),
          )
        },
      ),
      RUNS,
    )
  })

  it('a holiday moves no date, and what is to be worked to comes before it', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 0, max: 244 }), (calendar, offset) => {
        const day = addDays(calendar.notified, offset)
        const plain = byId(calendar)
        for (const dated of scheduleItems(jiasAdults, { ...calendar, holidays: [{ day, name: 'Fair' }] })) {
          expect(datesOf(dated)).toEqual(datesOf(plain.get(dated.item.id)!))
          expect(dated.holiday).toBe(
            dated.type === 'due' || dated.closes !== null
              ? datesOf(dated).at(-1) === day
                ? 'Fair'
                : undefined
              : undefined,
          )
          if (dated.type !== 'due' || !dated.holiday || dated.item.who === 'inspection-team') continue
          expect(toWallClock(dated.internalDue!, ZONE).day < day).toBe(true)
        }
      }),
      RUNS,
    )
  })
})
