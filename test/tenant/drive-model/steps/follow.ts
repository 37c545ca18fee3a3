import fc from 'fast-check'
import { Follower, type Mishap } from '../follower.ts'
import { choose, drawPlace, family } from '../step.ts'

const mishap = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Mishap>('none') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Mishap>('answer lost', 'request lost', 'throttled', 'unavailable', 'page repeated'),
  },
)
const top = fc.integer({ min: 1, max: 5 })

/** Some pages for one of those who follow, each at a pace of its own. */
export const followDelta = family(
  ...(['follow delta', 10] as const),
  fc.record({ which: drawPlace, pages: fc.integer({ min: 1, max: 6 }), top, mishap }),
  async ({ followers }, { which, pages, top: size, mishap: what }) => {
    const follower = choose(followers, which)
    for (let page = 0; page < pages; page += 1) await follower?.takePage(size, page === 0 ? what : 'none')
  },
)

export const startAfresh = family('follow delta afresh', 1, fc.record({ top }), (world, { top: size }) =>
  new Follower(world).finish(size),
)
