import { Ajv, type AnySchemaObject } from 'ajv'
import addFormats from 'ajv-formats'
import { readContract } from '../read-contract.ts'
import { type Shape, toShape } from './shape.ts'

/** Ours; Teams refuses a message at about 100 KB, counted in UTF-16. */
const MOST_BYTES = 20_000

/** Holds a card against Adaptive Card 1.5 as Teams takes it from a bot, below 20 kB as UTF-8 JSON. */
export function readCardCheck(): Shape {
  const ajv = new Ajv({ strict: false })
  addFormats.default(ajv)
  const shape = toShape(ajv.compile(readContract<AnySchemaObject>('adaptive-card-teams-1.5.schema.json')))
  return (card, where) => {
    const size = Buffer.byteLength(JSON.stringify(card) ?? '', 'utf8')
    const large = size < MOST_BYTES ? [] : [`${where}: the card has ${size} bytes, ${MOST_BYTES} are too many`]
    return [...shape(card, where), ...large]
  }
}
