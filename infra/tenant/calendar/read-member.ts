import { badRequest, type GraphError } from '../kernel/errors.ts'
import type { Json } from '../kernel/graph-call.ts'
import { checkMembers } from '../kernel/read-json.ts'

/** The object that a member of a request is; a member of it that is not `known` is refused. */
export function readObject(given: unknown, member: string, known: readonly string[]): Json {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw invalid(member)
  checkMembers(given as Json, known, (name) => invalid(`${member}.${name}`))
  return given as Json
}

export function invalid(member: string): GraphError {
  return badRequest(`At least one property failed validation: ${member}.`, 'ErrorPropertyValidationFailure')
}
