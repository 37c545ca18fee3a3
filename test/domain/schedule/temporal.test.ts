import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isDay, mondayOf, WEEKDAYS, weekdayOf } from '../../../src/domain/schedule/day.ts'
import { dateInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { formatInstant, toInstant, toWallClock } from '../../../src/domain/schedule/zone.ts'

const RUNS = { numRuns: 2_000 }
const MINUTES_A_DAY = 24 * 60

/** Any day from 2020 to 2040; every third one within a day of a change of London's clocks. */
const days = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 7_670 }).map((count) => plainDay('2020-01-01', count)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 2020, max: 2040 }), fc.constantFrom('03', '10'), fc.integer({ min: -1, max: 1 }))
      .map(([year, month, beside]) => plainDay(lastSundayOf(`${year}-${month}-31`), beside)),
  },
)
const times = fc.integer({ min: 0, max: MINUTES_A_DAY - 1 }).map((minutes) => {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return Temporal.PlainTime.from({ hour, minute }).toString({ smallestUnit: 'minute' })
})
/** London most of all; another half of the globe, a change of half an hour, odd minutes, and no change at all. */
const zones = fc.constantFrom(
  'Europe/London',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
)

function plainDay(from: string, days: number): string {
  return Temporal.PlainDate.from(from).add({ days }).toString()
}

function lastSundayOf(last: string): string {
  return plainDay(last, -(Temporal.PlainDate.from(last).dayOfWeek % 7))
}

describe('our arithmetic says what Temporal says', () => {
  it('of days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, count) => {
        const there = Temporal.PlainDate.from(day)
        const then = there.add({ days: count })
        expect(addDays(day, count)).toBe(then.toString())
        expect(daysBetween(day, then.toString())).toBe(count)
        expect(weekdayOf(day)).toBe(WEEKDAYS[there.dayOfWeek - 1])
        expect(mondayOf(day)).toBe(there.subtract({ days: there.dayOfWeek - 1 }).toString())
        expect(dateInWords(day)).toBe(there.toLocaleString('en-GB', { dateStyle: 'long' }))
      }),
      RUNS,
    )
  })

  it('of which days there are', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    fc.assert(
      fc.property(numbers, ([year, month, date]) => {
        const day = [String(year).padStart(4, '0'), ...[month, date].map((one) => String(one).padStart(2, '0'))].join(
          '-',
        )
        const there = Temporal.PlainDate.from({ year, month, day: date })
        expect(isDay(day)).toBe(there.day === date)
        if (there.day === date) expect(addDays(day, 1)).toBe(there.add({ days: 1 }).toString())
      }),
      RUNS,
    )
  })

  it('of the instant of a moment on the wall, also one that is skipped or comes twice', () => {
    fc.assert(
      fc.property(days, times, zones, (day, time, zone) => {
        const there = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone)
        expect(toInstant(day, time, zone)).toBe(there.epochMilliseconds)
      }),
      RUNS,
    )
  })

  it('of the wall at an instant', () => {
    const within = fc.integer({ min: 0, max: 86_400_000 - 1 })
    fc.assert(
      fc.property(days, within, zones, (day, milliseconds, zone) => {
        const instant = Temporal.Instant.from(`${day}T00:00Z`).epochMilliseconds + milliseconds
        const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
        expect(toWallClock(instant, zone)).toEqual({
          day: there.toPlainDate().toString(),
          time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
        })
        expect(Date.parse(formatInstant(instant, zone))).toBe(Math.floor(instant / 1000) * 1000)
      }),
      RUNS,
    )
  })

  it.each(['2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'])(
    'of every minute of the day on which London changes its clocks: %s',
    (day) => {
      for (let minutes = 0; minutes < MINUTES_A_DAY; minutes += 1) {
        const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
        const there = Temporal.PlainDate.from(day).toPlainDateTime({ hour, minute })
        const time = there.toPlainTime().toString({ smallestUnit: 'minute' })
        const instant = there.toZonedDateTime('Europe/London').epochMilliseconds
        expect(toInstant(day, time, 'Europe/London')).toBe(instant)
      }
    },
  )
})
