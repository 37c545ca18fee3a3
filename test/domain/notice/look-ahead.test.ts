import { expect, test } from 'vitest'
import type { Settings } from '../../../src/domain/inspection/inspection.ts'
import { lookAheadsFor } from '../../../src/domain/notice/look-ahead.ts'
import { toldTime } from '../../../src/domain/notice/told-time.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { inspectionOf, london } from '../an-inspection.ts'

const THURSDAY = { weekday: 'Thursday', time: '14:00' } as const
const FRIDAY = { weekday: 'Friday', time: '15:00' } as const

/** Notified before Christmas: the cards of weeks 2 and 3 go out on the Wednesdays 29 December and 5 January. */
function aheadOf(due: string, lookAhead: NonNullable<Settings['notices']>['lookAhead'] | undefined) {
  const { settings } = inspectionOf()
  const inspection = inspectionOf({
    calendar: { notified: '2027-12-20' },
    settings: { ...settings, ...(lookAhead !== undefined && { notices: { lookAhead } }) },
  })
  return lookAheadsFor(london(due), toldTime([], { inspection, programme: jiasAdults }))
}

test.each([
  ['2028-01-07 17:00', FRIDAY, [{ week: 3, at: london('2028-01-07 15:00') }]],
  ['2028-01-06 17:00', FRIDAY, [{ week: 2, at: london('2027-12-31 15:00') }]],
  [
    '2028-01-06 17:00',
    THURSDAY,
    [
      { week: 2, at: london('2027-12-30 14:00') },
      { week: 3, at: london('2028-01-06 14:00') },
    ],
  ],
  ['2028-01-13 12:00', FRIDAY, []],
  ['2028-01-07 17:00', null, []],
  ['2027-12-20 12:00', undefined, []],
] as const)('what is due at %s is spoken of beforehand by %j', (due, lookAhead, expected) => {
  expect(aheadOf(due, lookAhead)).toEqual(expected)
})
