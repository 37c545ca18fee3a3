import { listTeam } from '../connector/installations.ts'
import type { PersonContent } from '../content.ts'
import { findUser } from '../find-user.ts'
import { GraphError, notSupported } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { answerPage } from './answer-page.ts'
import { isAdvanced, orderUsers, readUserFilter } from './user-query.ts'
import { toUser, USER_DEFAULTS } from './user-shape.ts'

const PAGE = { byDefault: 100, most: 999, code: 'Request_UnsupportedQuery' }

export const usersQuery = ['$select', '$top', '$filter', '$orderby', '$count', '$skiptoken']

/** GET /users, filtered and in order. */
export function listUsers(kernel: Kernel, call: GraphCall): GraphAnswer {
  // A guest may look up somebody it knows, and enumerate nobody (Entra's default for guests).
  if (kernel.content.people.some(({ id, guest }) => guest && id === call.caller.person)) throw insufficient()
  return answerUsers(kernel, call, 'users', kernel.content.people)
}

export function getUser(kernel: Kernel, call: GraphCall): GraphAnswer {
  const person = findUser(kernel.content, param(call, 'user'))
  if (!person) throw notFound(param(call, 'user'))
  // `User.Read` alone is for oneself.
  if (call.caller.scopes.join() === 'User.Read' && call.caller.person !== person.id) {
    throw insufficient()
  }
  const context = { '@odata.context': `${kernel.url}/v1.0/$metadata#users/$entity` }
  return ok({ ...context, ...shorten(toUser(kernel.content, person), call) })
}

/** GET /groups/{id}/members: the team's own group is the only one there is. */
export function listGroupMembers(kernel: Kernel, call: GraphCall): GraphAnswer {
  const group = param(call, 'group')
  if (group !== kernel.content.team.id) throw notFound(group)
  return answerUsers(kernel, call, 'directoryObjects', listTeam(kernel), { '@odata.type': '#microsoft.graph.user' })
}

function answerUsers(kernel: Kernel, call: GraphCall, set: string, people: PersonContent[], named = {}): GraphAnswer {
  const users = people.map((person) => toUser(kernel.content, person)).filter(readUserFilter(call))
  const found = orderUsers(call, users).map((user) => shorten({ ...named, ...user }, call))
  return answerPage(call, PAGE, set, found, isAdvanced(call) ? { '@odata.count': found.length } : {})
}

/** Without `$select` only the usual members; the router carries `$select` itself out. */
function shorten(user: Record<string, unknown>, call: GraphCall): Record<string, unknown> {
  const wanted = call.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
  const absent = wanted?.find((name) => !(name in user) && name !== '*')
  if (absent) throw notSupported(`$select=${absent} of a user`)
  const shown = wanted ?? USER_DEFAULTS
  return Object.fromEntries(Object.entries(user).filter(([name]) => shown.includes(name) || name.startsWith('@')))
}

function insufficient(): GraphError {
  return new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
}

function notFound(name: string): GraphError {
  const message = `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`
  return new GraphError(404, 'Request_ResourceNotFound', message)
}
