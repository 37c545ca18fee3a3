import { readContract } from '../read-contract.ts'
import { findPattern, toPathPattern } from './match-path.ts'
import { TEAMS_PATHS } from './teams-operations.ts'

/** One operation of the Bot Framework Connector v3; schemas are Swagger's. */
export interface ConnectorOperation {
  /** Such as `PUT /v3/conversations/{conversationId}/activities/{activityId}`. */
  readonly name: string
  readonly query: ReadonlySet<string>
  readonly takes: object | undefined
  /** By status; `undefined`: no body. */
  readonly answers: ReadonlyMap<number, object | undefined>
}

interface PublishedOperation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: object }[]
  readonly responses: Readonly<Record<string, { readonly schema?: object }>>
}

export type PublishedConnectorPath = Readonly<Record<string, PublishedOperation>>

export type FindConnectorOperation = (method: string, path: string) => ConnectorOperation | undefined

/** @returns the look-up of an operation by its method and its path from `/v3` on, without query */
export function readConnectorOperations(): FindConnectorOperation {
  const { paths } = readContract<{ paths: Readonly<Record<string, PublishedConnectorPath>> }>('bot-connector.json')
  const known = [...Object.entries(paths), ...Object.entries(TEAMS_PATHS)].flatMap(([template, path]) =>
    Object.entries(path).map(([method, published]) => ({
      pattern: toPathPattern(template),
      method: method.toUpperCase(),
      operation: readOperation(`${method.toUpperCase()} ${template}`, published),
    })),
  )
  return (method, path) =>
    findPattern(
      known.filter((each) => each.method === method),
      path,
    )?.operation
}

function readOperation(name: string, { parameters = [], responses }: PublishedOperation): ConnectorOperation {
  const answers = Object.entries(responses).filter(([status]) => /^\d+$/.test(status))
  return {
    name,
    query: new Set(parameters.filter((each) => each.in === 'query').map((each) => each.name)),
    takes: parameters.find((each) => each.in === 'body')?.schema,
    answers: new Map(answers.map(([status, { schema }]) => [Number(status), schema])),
  }
}
