import { badRequest, type GraphError } from '../kernel/errors.ts'

export type Given = Record<string, unknown>

/** The object that a member of a request is; a member of it that is not `known` is refused. */
export function readObject(given: unknown, member: string, known: readonly string[]): Given {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw invalid(member)
  const unknown = Object.keys(given).find((name) => !known.includes(name) && !name.includes('@'))
  if (unknown) throw invalid(`${member}.${unknown}`)
  return given as Given
}

export function invalid(member: string): GraphError {
  return badRequest(`At least one property failed validation: ${member}.`, 'ErrorPropertyValidationFailure')
}
