import { badRequest } from '../kernel/errors.ts'
import type { Json } from '../kernel/graph-call.ts'
import { checkMembers } from '../kernel/read-json.ts'

/** The parameters of an action of Outlook's, whose names may begin with a capital; refuses those not known. */
export function readParameters(given: Json, known: readonly string[]): (name: string) => unknown {
  checkMembers(given, [...known, ...known.map(capitalise)], (name) =>
    badRequest(`The parameter '${name}' is not known here.`, 'ErrorInvalidParameter'),
  )
  return (name) => given[name] ?? given[capitalise(name)]
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
