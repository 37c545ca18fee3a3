import { expect, test } from 'vitest'
import { readGraphShapes } from './graph-shapes.ts'
import { readContract } from './read-contract.ts'

interface Sample {
  readonly name: string
  readonly type: string
  readonly valid: boolean
  readonly body: unknown
}

const { samples } = readContract<{ samples: readonly Sample[] }>('graph-v1.0.samples.json')
const shapeOf = readGraphShapes()

test.each(samples)('the check of Graph’s shapes is right about $name', ({ type, valid, body }) => {
  expect(shapeOf(type)(body)).toBe(valid)
})

test('a type that Graph does not have is refused', () => {
  expect(() => shapeOf('microsoft.graph.nothing')).toThrow('know no type')
})
