import fc from 'fast-check'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { ActKind, Fault, Kill, Service, SideName } from '../story.ts'

/** What is left to chance, before it is put on a calendar. Every part shrinks towards nothing happening. */
export type Chances = typeof chances extends fc.Arbitrary<infer T> ? T : never
export type InspectionChances = Chances['inspections'][number]
export type Moment = Chances['acts'][number]['moment']

export const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'] as const

const OUR_SIDES: readonly SideName[] = ['council', 'board', 'third-sector']
const SEATS = jiasAdults.seats.filter(({ role }) => role !== 'outside')
const DATED = jiasAdults.items.filter(({ kind }) => kind !== 'window' && kind !== 'milestone').map(({ id }) => id)

/** Anywhere in the inspection, or so many minutes from a card's moment, a deadline or the set-up. */
const momentNear = (...places: readonly ('any' | 'card' | 'deadline' | 'set-up')[]) =>
  fc.record({
    near: fc.constantFrom(...places),
    n: fc.nat(9999),
    minutes: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.integer({ min: -240, max: 240 }) },
    ),
  })

const moment = momentNear('any', 'card', 'deadline', 'card', 'deadline', 'set-up')

const person = fc.constantFrom(...PEOPLE)
const leave = fc.array(fc.record({ week: fc.integer({ min: 1, max: 38 }), days: fc.integer({ min: 1, max: 21 }) }), {
  maxLength: 2,
})

const seat = fc.record({
  holder: fc.option(person, { freq: 4 }),
  deputy: fc.option(person, { freq: 2 }),
  leave,
  side: fc.constantFrom(...OUR_SIDES),
})

const answers = fc.record(
  Object.fromEntries(
    jiasAdults.conditions.map(({ id, several, answers: all }) => {
      const ids = all.map((one) => one.id)
      return [id, fc.subarray(ids, { minLength: 1, maxLength: several ? ids.length : 1 })]
    }),
  ),
  { requiredKeys: [] },
)

const inspection = fc.record({
  week: fc.nat(260),
  weekday: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) }),
  lateDays: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 150 }) },
  ),
  setUpMinutes: fc.oneof(
    { weight: 2, arbitrary: fc.constant(9 * 60) },
    { weight: 1, arbitrary: fc.integer({ min: 7 * 60, max: 18 * 60 }) },
  ),
  cardTime: fc.constantFrom('09:00', '09:00', '08:30', '10:15'),
  books: fc.boolean(),
  bankHolidays: fc.oneof({ weight: 1, arbitrary: fc.constant(false) }, { weight: 4, arbitrary: fc.constant(true) }),
  holidays: fc.array(
    fc.record({
      day: fc.nat(260),
      onMonday: fc.boolean(),
      side: fc.option(fc.constantFrom(...OUR_SIDES), { freq: 2 }),
    }),
    { maxLength: 5 },
  ),
  pauses: fc.uniqueArray(fc.record({ after: fc.integer({ min: 1, max: 34 }), weeks: fc.integer({ min: 1, max: 3 }) }), {
    selector: ({ after }) => after,
    maxLength: 2,
  }),
  adjustments: fc.uniqueArray(
    fc.record({
      itemId: fc.constantFrom(...DATED),
      days: fc.integer({ min: -7, max: 14 }),
      time: fc.option(fc.constantFrom('10:00', '12:00', '16:30', '08:00'), { freq: 2 }),
    }),
    { selector: ({ itemId }) => itemId, maxLength: 4 },
  ),
  added: fc.array(
    fc.record({
      kind: fc.constantFrom<'action' | 'return'>('action', 'return'),
      week: fc.integer({ min: 1, max: 35 }),
      weekday: fc.option(fc.constantFrom<'Monday' | 'Wednesday' | 'Friday'>('Monday', 'Wednesday', 'Friday')),
      time: fc.option(fc.constantFrom('09:30', '12:00', '17:00'), { freq: 2 }),
      seat: fc.option(fc.constantFrom(...SEATS.map(({ id }) => id)), { freq: 2 }),
    }),
    { maxLength: 2 },
  ),
  skipped: fc.uniqueArray(fc.constantFrom(...DATED), { maxLength: 2 }),
  answers,
  seats: fc.tuple(...SEATS.map(() => seat)),
  coordinated: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
})

const ACTS: readonly ActKind[] = [
  ...(['upload draft', 'upload shared', 'handed in', 'done', 'arrived', 'taken'] as const),
  ...(['upload draft', 'upload shared', 'handed in', 'done', 'arrived', 'taken'] as const),
  ...(['ready', 'signed off', 'not applicable', 'undo', 'undo', 'move to shared', 'take out of shared'] as const),
  ...(['upload empty', 'replace draft', 'rename draft', 'delete draft', 'upload below shared'] as const),
  ...(['rename folder', 'upload other', 'delete card'] as const),
]

const act = fc.record({
  moment,
  inspection: fc.nat(1),
  who: fc.oneof(
    { weight: 2, arbitrary: fc.constant('p1') },
    { weight: 3, arbitrary: person },
    { weight: 1, arbitrary: fc.constant('stranger') },
  ),
  kind: fc.constantFrom(...ACTS),
  item: fc.nat(11),
  undoes: fc.option(fc.nat(5), { freq: 2 }),
})

const ERRANDS: readonly ActKind[] = [
  ...([
    'upload draft',
    'ready',
    'signed off',
    'handed in',
    'upload shared',
    'move to shared',
    'done',
    'arrived',
  ] as const),
  ...(['undo', 'take out of shared', 'replace draft', 'delete draft', 'upload below shared', 'upload empty'] as const),
]

/** One person sees to one thing, step by step, around its deadline. */
const errand = fc.record({
  itemId: fc.constantFrom(...DATED),
  inspection: fc.nat(1),
  who: fc.oneof({ weight: 2, arbitrary: fc.constant('p1') }, { weight: 1, arbitrary: person }),
  minutes: fc.oneof(fc.integer({ min: -120, max: 120 }), fc.integer({ min: -6000, max: 3000 })),
  gap: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 21, max: 1500 })),
  kinds: fc.subarray([...ERRANDS], { minLength: 1, maxLength: 5 }),
})

const SERVICES: readonly Service[] = ['notifications', 'graph', 'teams', 'sign-in', 'database']

const outage = fc.record({
  moment,
  what: fc.constantFrom(...SERVICES),
  minutes: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 300 })),
})

const GRAPH: readonly Fault['how'][] = [
  'throttled',
  'unavailable',
  'timeout',
  'lost answer',
  'gone',
  'locked',
  'conflict',
]
const TEAMS: readonly Fault['how'][] = ['throttled', 'unavailable', 'timeout', 'lost answer']

const fault = fc.record({
  moment,
  what: fc.constantFrom<Fault['what']>('graph', 'teams'),
  how: fc.nat(27),
  times: fc.integer({ min: 1, max: 3 }),
})

export function howOf({ what, how }: { readonly what: Fault['what']; readonly how: number }): Fault['how'] {
  const all = what === 'graph' ? GRAPH : TEAMS
  return all[how % all.length] as Fault['how']
}

const MOMENTS: readonly Kill['moment'][] = ['key stored', 'call sent', 'answer received', 'receipt stored']

const kill = fc.record({
  moment: momentNear('set-up', 'card', 'deadline', 'any'),
  point: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 16 })),
  when: fc.constantFrom(...MOMENTS),
  downFor: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 3600 })),
})

const ending = fc.record({ moment, inspection: fc.nat(1) })

/** Quiet, lively and wild deployments alike. */
const sometimes = <T>(one: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.constant<T[]>([]) },
    { weight: 3, arbitrary: fc.array(one, { maxLength, size: 'max' }) },
  )

export const chances = fc.record({
  acts: sometimes(act, 40),
  errands: sometimes(errand, 10),
  outages: sometimes(outage, 6),
  faults: sometimes(fault, 10),
  kills: sometimes(kill, 12),
  endings: sometimes(ending, 2),
  manners: fc.record({
    readBackLag: fc.nat(8_000),
    announceAfter: fc.nat(120_000),
    announceAgainAfter: fc.oneof(fc.constant(0), fc.nat(300_000)),
  }),
  inspections: fc.oneof(
    { withCrossShrink: true },
    { weight: 5, arbitrary: fc.array(inspection, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(inspection, { minLength: 2, maxLength: 2 }) },
  ),
})
