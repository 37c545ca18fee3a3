import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashValue, type ValueHash } from '../../src/office/hash-value.ts'
import { createSeenValues } from '../../src/office/seen-values.ts'

function hashOf(value: string): ValueHash {
  const hash = { low: 0, high: 0 }
  hashValue(value, hash)
  return hash
}

/** How many values of a column come more than once, counted with the values themselves. */
function countRepeated(values: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].filter((count) => count > 1).length
}

test('a value is told when it comes for the second time, in its column alone, however many there are', () => {
  const column = fc.array(fc.nat(3_000).map(String), { maxLength: 4_000 })
  fc.assert(
    fc.property(column, column, (one, other) => {
      const seen = createSeenValues()
      const told = [one, other].map((values, at) => values.filter((value) => seen.isSecond(at, hashOf(value))).length)
      expect(told).toEqual([countRepeated(one), countRepeated(other)])
    }),
    { numRuns: 40 },
  )
})

test('once the table is full, what is known is still told, and nothing that is not so', () => {
  const seen = createSeenValues(2 ** 10)
  const values = Array.from({ length: 5_000 }, (_, at) => `case ${at}`)
  expect(values.filter((value) => seen.isSecond(0, hashOf(value)))).toEqual([])
  const again = values.filter((value) => seen.isSecond(0, hashOf(value)))
  expect(again.length).toBeGreaterThanOrEqual(2 ** 9)
  expect(again).toEqual(values.slice(0, again.length))
})

test('blank is what people would call blank, and the same is what they would call the same', () => {
  for (const blank of ['', ' ', '\t\n', '\u00a0']) expect(hashOf(blank)).toEqual({ low: 0, high: 0 })
  expect(hashOf(' Case 7')).toEqual(hashOf('case 7 '))
  expect(hashOf('case 7')).not.toEqual(hashOf('case 8'))
})
