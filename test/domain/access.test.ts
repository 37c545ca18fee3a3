import { describe, expect, it } from 'vitest'
import { may, type Role, roleOf, type Thing, type Wish } from '../../src/domain/access.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import { CALUM, ISLA, inspectionOf, MORAG, seatFor } from './an-inspection.ts'

const WISHES = [
  'look',
  'taken',
  'done',
  'ready',
  'handed in',
  'signed off',
  'not applicable',
  'arrived',
  'undo',
  'edit evidence',
  'records',
  'pack',
  'add return',
  'change settings',
  'assign',
  'adjust',
  'book',
  'mute',
  'remind',
  'snooze',
  'hold',
] as const
const COORDINATORS = ['add return', 'change settings', 'adjust', 'book', 'hold'] as const
const VIEWERS = ['look', 'mute', 'remind'] as const
const FREE = [...VIEWERS, 'arrived', 'edit evidence', 'records'] as const
const THINGS: Readonly<Record<string, Thing>> = { own: { owner: 'me' }, free: {}, other: { owner: 'somebody' } }

/** What each role may do to what is its own, nobody's, and somebody else's; all else is refused. */
const ALLOWED: Readonly<Record<Role, Readonly<Record<string, readonly Wish[]>>>> = {
  coordinator: { own: WISHES, free: WISHES, other: WISHES },
  leader: {
    own: without(...COORDINATORS),
    free: without('undo', ...COORDINATORS),
    other: without('undo', ...COORDINATORS),
  },
  contributor: {
    own: [...FREE, 'taken', 'done', 'ready', 'handed in', 'undo', 'assign', 'snooze'],
    free: [...FREE, 'taken', 'done', 'ready', 'handed in', 'snooze'],
    other: FREE,
  },
  viewer: { own: VIEWERS, free: VIEWERS, other: VIEWERS },
  outside: { own: [], free: [], other: [] },
}

function without(...wishes: readonly Wish[]): readonly Wish[] {
  return WISHES.filter((one) => !wishes.includes(one))
}

describe('may', () => {
  const cases = Object.entries(ALLOWED).flatMap(([role, byThing]) =>
    Object.entries(byThing).flatMap(([whose, allowed]) =>
      WISHES.map((wish) => ({ role: role as Role, whose, wish, expected: allowed.includes(wish) })),
    ),
  )

  it('has a case for every role, wish and ownership', () => {
    expect(cases).toHaveLength(5 * WISHES.length * 3)
  })

  it.each(cases)('$role, $wish, $whose: $expected', ({ role, whose, wish, expected }) => {
    expect(may({ id: 'me', role }, wish, THINGS[whose] as Thing)).toBe(expected)
  })
})

describe('roleOf', () => {
  const inspection = inspectionOf({
    seats: [
      seatFor('inspection-coordinator', { holder: MORAG, deputy: ISLA }),
      seatFor('pir-lead-health', { holder: CALUM }),
      seatFor('observer', { holder: ISLA, deputy: CALUM }),
      seatFor('engagement-lead', { holder: { ...CALUM, id: 'inspector' } }),
      seatFor('a-seat-of-another-programme', { holder: { ...CALUM, id: 'stranger' } }),
    ],
  })

  it.each([
    ['the holder of a seat', MORAG.id, 'coordinator'],
    ['a deputy like the holder, and the strongest of several seats', ISLA.id, 'coordinator'],
    ['the stronger seat, whatever the order', CALUM.id, 'contributor'],
    ["a seat of the inspection team's gives nothing", 'inspector', 'outside'],
    ['a seat that the programme does not have gives nothing', 'stranger', 'outside'],
    ['somebody without a seat', 'nobody', 'outside'],
  ])('%s', (_, id, expected) => {
    expect(roleOf(id, inspection, jiasAdults)).toBe(expected)
  })
})
