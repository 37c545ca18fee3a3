import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { readContract } from '../read-contract.ts'
import { type Shape, toShape } from './shape.ts'
import { TEAMS_DEFINITIONS } from './teams-operations.ts'

const ID = 'https://api.botframework.com/connector.json'

interface Definition {
  readonly type?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly additionalProperties?: unknown
  readonly allOf?: readonly object[]
}

export type ConnectorTypes = (schema: object) => Shape

/** What is under an entity's `type` depends on it (a mention, a place, clientInfo), so members besides it may be there. */
const OPEN = new Set(['Entity'])

/**
 * The connector's definitions, and Teams' own beside them, closed: the published file lets unknown members through, and
 * Teams drops them without a word.
 */
export function readConnectorTypes(): ConnectorTypes {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const { definitions } = readContract<{ definitions: Readonly<Record<string, Definition>> }>('bot-connector.json')
  const known: Readonly<Record<string, Definition>> = { ...definitions, ...TEAMS_DEFINITIONS }
  const all = Object.entries(known)
  ajv.addSchema({ $id: ID, definitions: Object.fromEntries(all.map(([name, each]) => [name, close(name, each)])) })
  return (schema) => toShape(ajv.compile(reach(schema)))
}

function close(name: string, definition: Definition): Definition {
  const closable =
    definition.type === 'object' && definition.properties && definition.additionalProperties === undefined
  return closable && !OPEN.has(name) ? { ...definition, additionalProperties: false } : definition
}

/** References inside the file become references to it. */
function reach(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', `"${ID}#/definitions/`))
}
