import { createActivityCheck } from './check-activity.ts'
import { type ConnectorOperation, readConnectorOperations } from './connector-operations.ts'
import type { ConnectorTypes } from './connector-types.ts'
import { type Check, type Entry, hasAnswer, notInContract } from './entry.ts'
import type { Shape } from './shape.ts'

const ROOT = '/connector'

/** Holds what the bot says to the connector and what that answers against the Swagger file, cards included. */
export function createConnectorCheck(types: ConnectorTypes): Check {
  const find = readConnectorOperations()
  const shapes = new Map<object, Shape>()
  const checkActivity = createActivityCheck()
  const shape = (schema: object) => {
    const known = shapes.get(schema) ?? types(schema)
    shapes.set(schema, known)
    return known
  }
  return (entry) => {
    const { pathname, searchParams } = new URL(entry.path, 'https://smba.trafficmanager.net')
    const operation = find(entry.method, pathname.replace(ROOT, ''))
    if (!operation) return notInContract(entry)
    const unknown = [...searchParams.keys()].filter((name) => !operation.query.has(name))
    return {
      operation: operation.name,
      problems: [
        ...unknown.map((name) => `request: does not take the query option ${name}`),
        ...checkRequest(operation, entry.request.body, shape),
        ...checkActivity(activityOf(entry.request.body)),
        ...(hasAnswer(entry) ? checkAnswer(operation, entry, shape) : []),
      ],
    }
  }
}

function checkRequest({ takes }: ConnectorOperation, body: unknown, shape: (schema: object) => Shape) {
  if (!takes) return body === undefined ? [] : ['request: takes no body']
  return body === undefined ? ['request: has no body'] : shape(takes)(body, 'request')
}

/** The activity itself, or the first one of a conversation to be. */
function activityOf(body: unknown): unknown {
  return (body as { activity?: unknown } | undefined)?.activity ?? body
}

function checkAnswer({ answers }: ConnectorOperation, entry: Entry, shape: (schema: object) => Shape) {
  const { status, response } = entry
  if (status >= 400) return checkError(response.body, shape)
  if (!answers.has(status)) return [`response: ${status} is not an answer of it`]
  const schema = answers.get(status)
  if (!schema) return response.body === undefined ? [] : ['response: has a body where there is none']
  return [...shape(schema)(response.body, 'response'), ...findMissing(schema, response.body)]
}

const ERROR = { $ref: '#/definitions/ErrorResponse' }

function checkError(body: unknown, shape: (schema: object) => Shape) {
  const { code, message } = (body as { error?: { code?: string; message?: string } } | undefined)?.error ?? {}
  return [
    ...shape(ERROR)(body, 'response'),
    ...(code && message ? [] : ['response: an error needs a code and a message']),
  ]
}

/** What was sent has an id, or it cannot be edited. */
function findMissing(schema: object, body: unknown): readonly string[] {
  const named = '$ref' in schema ? String(schema.$ref) : ''
  const { id } = (body ?? {}) as { id?: unknown }
  return named.endsWith('ResourceResponse') && !id ? ['response: has no id'] : []
}
