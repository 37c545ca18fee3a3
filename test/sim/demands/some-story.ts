import fc from 'fast-check'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Happened } from '../happened.ts'
import type { AddedItem, InspectionStory, SeatStory, SideName, Story } from '../story.ts'
import { dayNumber, dayText, instantOf, mondayBefore } from './wall.ts'

const SIDES: readonly (SideName | undefined)[] = [
  undefined,
  undefined,
  'council',
  'board',
  'third-sector',
  'inspection-team',
]
const TIMES = ['08:00', '09:00', '12:00', '16:30', '17:00', '18:00']

const notifiedDays = fc.integer({ min: dayNumber('2026-01-05'), max: dayNumber('2028-06-01') }).map(mondayBefore)
const dueItems = jiasAdults.items.filter(({ kind }) => kind !== 'window').map(({ id }) => id)

const seats: fc.Arbitrary<readonly SeatStory[]> = fc
  .subarray([...jiasAdults.seats.filter(({ role }) => role !== 'outside')], { minLength: 3 })
  .chain((some) =>
    fc.tuple(
      ...some.map(({ id }, index) =>
        fc
          .record({ holds: fc.boolean(), deputy: fc.boolean(), leave: fc.integer({ min: 0, max: 250 }) })
          .map((one) => ({
            ...{ seat: id, side: 'council' as const, leave: one.leave },
            ...((one.holds || id === 'inspection-coordinator') && { holder: `holder-${index % 5}` }),
            ...(one.deputy && { deputy: `deputy-${index % 5}` }),
          })),
      ),
    ),
  )
  .map((some) => some.map((one) => ({ ...one, leave: [{ from: `+${one.leave}`, to: `+${one.leave + 9}` }] })))

/** An inspection with all that bends a calendar. */
export const inspectionStories: fc.Arbitrary<InspectionStory> = fc
  .record({
    monday: notifiedDays,
    later: fc.constantFrom(0, 0, 2),
    cardTime: fc.constantFrom('09:00', '08:30', '12:00'),
    holidays: fc.array(fc.tuple(fc.integer({ min: 0, max: 280 }), fc.constantFrom(...SIDES)), { maxLength: 14 }),
    mondays: fc.array(fc.integer({ min: 0, max: 36 }), { maxLength: 4 }),
    pauses: fc.array(fc.record({ after: fc.integer({ min: 1, max: 34 }), weeks: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 2,
    }),
    moved: fc.array(
      fc.tuple(fc.constantFrom(...dueItems), fc.integer({ min: 0, max: 250 }), fc.constantFrom(...TIMES, null)),
      {
        maxLength: 4,
      },
    ),
    skipped: fc.subarray(dueItems, { maxLength: 3 }),
    answers: fc.tuple(
      ...jiasAdults.conditions.map(({ id, answers }) =>
        fc.subarray(answers.map((answer) => answer.id)).map((given) => [id, given] as const),
      ),
    ),
    answered: fc.integer({ min: 0, max: 255 }),
    added: fc.constantFrom<readonly AddedItem[]>(
      [],
      [
        {
          id: 'added-1',
          kind: 'return',
          title: 'Extra return',
          week: 8,
          weekday: 'Thursday',
          seat: 'pir-lead-council',
        },
        { id: 'added-2', kind: 'action', title: 'Extra action', week: 12, time: '10:00' },
      ],
    ),
    seats,
  })
  .map(({ monday, later, mondays, moved, answered, seats: some, ...one }) => ({
    ...{ id: 'one', partnership: 'Northmoor', channel: 'channel', library: 'library', baseFolder: 'Inspection' },
    ...{ organiser: 'organiser', books: true, skipped: one.skipped, added: one.added, cardTime: one.cardTime },
    notified: dayText(monday + later),
    setUpAt: instantOf(monday - 30, 600),
    holidays: [...one.holidays, ...mondays.map((week) => [week * 7, undefined] as const)].map(([after, side]) => ({
      ...{ day: dayText(monday + after), name: 'Holiday' },
      ...(side && { side }),
    })),
    pauses: one.pauses,
    adjustments: moved.map(([itemId, after, time]) => ({
      itemId,
      day: dayText(monday + after),
      ...(time && { time }),
    })),
    answers: Object.fromEntries(one.answers.filter((_, index) => answered & (1 << index))),
    seats: some.map((seat) => ({
      ...seat,
      leave: seat.leave.map(({ from, to }) => ({
        from: dayText(monday + Number(from)),
        to: dayText(monday + Number(to)),
      })),
    })),
  }))

export function storyOf(...inspections: readonly InspectionStory[]): Story {
  const manners = { readBackLag: 0, announceAfter: 0, announceAgainAfter: 0 }
  return { seed: 1, inspections, acts: [], outages: [], faults: [], kills: [], endings: [], manners }
}

export function nothingHappened({ setUpAt }: InspectionStory): Happened {
  const none = { cards: [], messages: [], alarms: [], acts: [], files: [], folders: [], columns: [], events: [] }
  const to = setUpAt + 400 * 86_400_000
  return {
    from: setUpAt,
    to,
    up: [{ from: setUpAt, to }],
    ...none,
    subscriptions: [],
    states: [],
    looks: [],
    doubts: [],
    struck: [],
    warnings: [],
  }
}
