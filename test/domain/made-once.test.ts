import { expect, it } from 'vitest'
import { madeOnce } from '../../src/domain/made-once.ts'

it('is made once for the same two things, whatever it is, and anew for others', () => {
  const made: string[] = []
  const name = madeOnce((a: { n: number }, b: { n: number }) => {
    made.push(`${a.n} ${b.n}`)
    return a.n === b.n ? undefined : a.n
  })
  const [one, two] = [{ n: 1 }, { n: 2 }]
  expect([name(one, two), name(one, two), name(two, one), name(one, one), name(one, one)]).toEqual([
    ...[1, 1, 2],
    ...[undefined, undefined],
  ])
  expect(made).toEqual(['1 2', '2 1', '1 1'])
})
