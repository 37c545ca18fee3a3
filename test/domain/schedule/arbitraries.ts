import fc from 'fast-check'
import type { Calendar, Pause } from '../../../src/domain/schedule/calendar.ts'
import { addDays, type Day } from '../../../src/domain/schedule/day.ts'

/** Any day of forty years, both clock changes, leap days and 53-week years among them. */
export const days: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 14_600 })
  .map((offset) => addDays('2020-01-01', offset))

const mondays: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 1_500 }).map((week) => addDays('2020-01-06', 7 * week))

const pauses: fc.Arbitrary<readonly Pause[]> = fc.uniqueArray(
  fc.record({ after: fc.integer({ min: 1, max: 34 }), weeks: fc.integer({ min: 1, max: 4 }) }),
  { selector: ({ after }) => after, maxLength: 4 },
)

export const calendars: fc.Arbitrary<Calendar> = fc.record({
  notified: mondays,
  pauses,
  holidays: fc.constant([]),
  adjustments: fc.constant([]),
  added: fc.constant([]),
  skipped: fc.constant([]),
  answers: fc.constant({}),
})
