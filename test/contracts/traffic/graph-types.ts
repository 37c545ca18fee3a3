import { readGraphShapes } from '../graph-shapes.ts'
import { readContract } from '../read-contract.ts'
import { type Shape, toShape } from './shape.ts'

/** What the strict schema says of Graph's types. */
export interface GraphTypes {
  shape(type: string): Shape
  /** The type of what a page holds; undefined when the type is no page. */
  itemsOf(type: string): string | undefined
  /** Names that `$select` and `$expand` may have; undefined when the schema does not say. */
  membersOf(type: string): ReadonlySet<string> | undefined
}

interface Definition {
  readonly properties?: Readonly<Record<string, { readonly items?: { readonly $ref?: string } }>>
  readonly additionalProperties?: boolean
}

const PAGE = /CollectionResponse$/

export function readGraphTypes(): GraphTypes {
  const { $defs } = readContract<{ $defs: Readonly<Record<string, Definition>> }>('graph-v1.0.strict.schema.json')
  const shapeOf = readGraphShapes()
  return {
    shape: (type) => toShape(shapeOf(type)),
    itemsOf: (type) =>
      PAGE.test(type) ? $defs[type]?.properties?.value?.items?.$ref?.replace('#/$defs/', '') : undefined,
    membersOf(type) {
      // A type that others are derived from is written as a choice, and its own members stand apart.
      const definition = $defs[`self:${type}`] ?? $defs[type]
      return definition?.properties && new Set(Object.keys(definition.properties))
    },
  }
}
