import fc from 'fast-check'
import type { CallerName } from './callers.ts'
import type { World } from './world.ts'

/** One thing done to the library: what is random about it is decided before, on whom it falls when its turn comes. */
export interface Step {
  kind: string
  run: (world: World) => Promise<void>
  [fc.toStringMethod]: () => string
}

export type Family = fc.WeightedArbitrary<Step>

/** Steps of one kind, drawn `weight` times as often as others. */
export function family<T>(
  kind: string,
  weight: number,
  details: fc.Arbitrary<T>,
  run: (world: World, drawn: T) => Promise<void>,
): Family {
  const arbitrary = details.map((drawn) => ({
    kind,
    run: (world: World) => run(world, drawn),
    [fc.toStringMethod]: () => `${kind} ${JSON.stringify(drawn)}`,
  }))
  return { weight, arbitrary }
}

/** Few names, many the same but for case or the way their letters are put together, so that they often meet. */
const LEGAL = [
  ...['Plan', 'plan', 'PLAN', 'Minutes', 'minutes', 'Åse & co #1', 'A\u030Ase & CO #1', '50% + done', 'Working'],
  ...['a.txt', 'A.TXT', 'b.txt', 'b.pdf', 'B.pdf', 'r\u00e9sum\u00e9.pdf', 'L'.repeat(120), `${'l'.repeat(150)}.txt`],
]
/** Neither a file nor a folder may be called so. */
const ILLEGAL = [
  'a:b',
  'a*b',
  'a|b',
  'a"b',
  'con',
  'LPT1',
  '~temp',
  'x_vti_y',
  'desktop.ini',
  ' a',
  'a ',
  'x'.repeat(256),
]

export const isIllegal = (name: string): boolean => ILLEGAL.includes(name)

export const drawName = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...LEGAL) },
  { weight: 1, arbitrary: fc.constantFrom(...ILLEGAL) },
)
export const drawLegalName = fc.constantFrom(...LEGAL)

/** Where in a list, whatever its length will be. */
export const drawPlace = fc.nat({ max: 9_999 })

export const drawWho: fc.Arbitrary<CallerName> = fc.oneof(
  { weight: 12, arbitrary: fc.constant('writer' as const) },
  { weight: 6, arbitrary: fc.constant('member' as const) },
  { weight: 1, arbitrary: fc.constant('reader' as const) },
  { weight: 1, arbitrary: fc.constant('outsider' as const) },
)

export const drawConflict = fc.constantFrom(undefined, 'fail' as const, 'rename' as const, 'replace' as const)
export type Conflict = 'fail' | 'rename' | 'replace'

/** `If-Match` with the present tag of either kind, with an old one, or none. */
export const drawMatch = fc.oneof(
  { weight: 6, arbitrary: fc.constant('none' as const) },
  { weight: 1, arbitrary: fc.constantFrom('eTag' as const, 'cTag' as const, 'old' as const) },
)
export type Match = 'none' | 'eTag' | 'cTag' | 'old'

export function matchHeader(match: Match, tags: { eTag: string; cTag: string }): Record<string, string> {
  if (match === 'none') return {}
  return { 'if-match': match === 'old' ? '"{00000000-0000-0000-0000-000000000000},1"' : tags[match] }
}

export function choose<T>(list: readonly T[], place: number): T | undefined {
  return list[place % list.length]
}
