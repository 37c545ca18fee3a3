import { badRequest, type GraphError } from './errors.ts'
import type { GraphCall, Json } from './graph-call.ts'

/** The JSON object in the body; refuses anything else, and members that are not in `known` when that is given. */
export function readJson(call: GraphCall, known?: readonly string[]): Json {
  const body = parseObject(call)
  if (known) checkMembers(body, known)
  return body
}

/** The same where the body may be left out: `{}`. */
export function readJsonIfAny(call: GraphCall, known?: readonly string[]): Json {
  return call.body.byteLength === 0 ? {} : readJson(call, known)
}

/** For what takes no parameters: nothing, or an object with nothing in it. */
export function refuseBody(call: GraphCall): void {
  readJsonIfAny(call, [])
}

/** Refuses members that are not known; annotations of the client library pass. @param refuse in the service's words. */
export function checkMembers(given: Json, known: readonly string[], refuse = cannotSet): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name) && !isAnnotation(name))
  if (unknown !== undefined) throw refuse(unknown)
}

/** Of the object itself or of a member (`body@odata.type`). */
export function isAnnotation(name: string): boolean {
  return name.includes('@odata.')
}

function cannotSet(name: string): GraphError {
  return badRequest(`The property '${name}' cannot be set here.`)
}

/** @param what the member's name, for the refusal */
export function readObject(value: unknown, what: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw badRequest(`'${what}' must be an object.`)
}

function parseObject(call: GraphCall): Json {
  if (!/^application\/json\b/i.test(call.headers.get('content-type') ?? '')) {
    throw badRequest('Write requests must contain the Content-Type header declaration application/json.', 'BadRequest')
  }
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(call.body))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Json
  } catch (cause) {
    throw badRequest(`Unable to read JSON request payload. ${String(cause)}`, 'BadRequest')
  }
  throw badRequest('The request body must be a JSON object.', 'BadRequest')
}
