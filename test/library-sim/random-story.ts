import fc from 'fast-check'
import type { Act, ActKind, FaultName, Step, Story } from './story.ts'

const place = fc.nat({ max: 9_999 })
const places = { who: place, what: place, to: place, name: place }
const size = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 40 }) },
)

const PLAIN: readonly (readonly [Exclude<ActKind, 'upload' | 'new content'>, number])[] = [
  ...([
    ['rename file', 4],
    ['move file', 8],
    ['copy', 5],
    ['delete file', 4],
    ['restore', 4],
  ] as const),
  ...([
    ['make folder', 5],
    ['rename folder', 3],
    ['move folder', 5],
    ['delete folder', 2],
  ] as const),
  ...([
    ['check out', 3],
    ['check in', 4],
    ['edit column', 8],
    ['edit here', 6],
    ['hand in', 3],
    ['take back', 1],
  ] as const),
]

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('upload' as const), size, ...places }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('new content' as const), size, ...places }) },
  ...PLAIN.map(([kind, weight]) => ({ weight, arbitrary: fc.record({ kind: fc.constant(kind), ...places }) })),
)

const few = fc.integer({ min: 1, max: 3 })
const how = fc.constantFrom<FaultName[]>('throttled', 'unavailable', 'answer lost', 'request lost', 'changed', 'locked')
/** Mostly soon, since what the product has to do is seldom much. */
const call = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
)
const meanwhile = fc.option(fc.integer({ min: 1, max: 6 }), { freq: 4 })
const minutes = fc.constantFrom(0, 1, 1, 2, 5, 16, 40)

const disturbance: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fault' as const), how, times: few }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: fc.constant('announcements' as const), how: fc.constantFrom('lose', 'twice', 'reorder'), times: few },
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'forget links' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ do: fc.constant('kill' as const), call, done: fc.boolean(), downFor: fc.constantFrom(0, 1, 20) },
    }),
  },
)

/** One column of one piece of evidence, edited here, and in SharePoint in the midst of that. */
const clash = fc
  .record({ what: place, name: fc.nat({ max: 3 }), to: place, other: place, call: fc.integer({ min: 1, max: 3 }) })
  .map(({ what, name, to, other, call: at }): readonly Step[] => {
    const there = { kind: 'edit logged', who: 0, what, name, to: other } as const
    const here = { kind: 'edit here', who: 0, what, name, to } as const
    return [
      { do: 'act', act: there, meanwhile: at },
      { do: 'act', act: here, meanwhile: null },
    ]
  })

const steps: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 22, arbitrary: fc.record({ do: fc.constant('act' as const), act, meanwhile }).map((one) => [one]) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes }).map((one) => [one]) },
  { weight: 6, arbitrary: disturbance.map((one) => [one]) },
  { weight: 2, arbitrary: clash },
)

/** A look that begins anew is cut short. */
const cutShort = fc
  .integer({ min: 8, max: 30 })
  .map((at): readonly Step[] => [{ do: 'forget links' }, { do: 'kill', call: at, done: true, downFor: 1 }])

/** The last disturbances come when nobody does anything any more that would make up for them. */
export const randomStory: fc.Arbitrary<Story> = fc
  .tuple(
    fc.array(steps, { minLength: 15, maxLength: 70, size: 'max' }),
    fc.oneof(fc.array(disturbance, { maxLength: 3, size: 'max' }), cutShort),
  )
  .map(([all, last]) => ({ steps: [...all.flat(), ...last] }))
