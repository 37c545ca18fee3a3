import type { PersonContent } from '../content.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, linkAgain, ok, param, readTop } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { findUser } from './find-user.ts'
import { toUser, USER_DEFAULTS } from './user-shape.ts'

const PAGE = { byDefault: 100, most: 999 }

export const usersQuery = ['$select', '$top', '$filter', '$skiptoken']

/** GET /users, by `$filter` on sign-in name, mail or kind. */
export function listUsers(kernel: Kernel, call: GraphCall): GraphAnswer {
  const fits = readFilter(call.query.get('$filter'))
  const found = kernel.content.people.map((person) => toUser(kernel.content, person)).filter(fits)
  return answerPage(kernel, call, 'users', found)
}

export function getUser(kernel: Kernel, call: GraphCall): GraphAnswer {
  const person = findUser(kernel.content, param(call, 'user'))
  if (!person) throw notFound(param(call, 'user'))
  // `User.Read` alone is for oneself.
  if (call.caller.scopes.join() === 'User.Read' && call.caller.person !== person.id) {
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
  }
  const context = { '@odata.context': `${kernel.url}/v1.0/$metadata#users/$entity` }
  return ok({ ...context, ...shorten(toUser(kernel.content, person), call) })
}

/** GET /groups/{id}/members: the team's own group is the only one there is. */
export function listGroupMembers(kernel: Kernel, call: GraphCall): GraphAnswer {
  const group = param(call, 'group')
  if (group !== kernel.content.team.id) throw notFound(group)
  const named = { '@odata.type': '#microsoft.graph.user' }
  const members = listMembers(kernel).map((person) => ({ ...named, ...toUser(kernel.content, person) }))
  return answerPage(kernel, call, 'directoryObjects', members)
}

function listMembers({ content }: Kernel): PersonContent[] {
  const { members } = content.team
  return members ? content.people.filter((person) => members.includes(person.id)) : content.people
}

function answerPage(kernel: Kernel, call: GraphCall, set: string, found: Record<string, unknown>[]): GraphAnswer {
  const top = readTop(call, PAGE.byDefault, PAGE.most)
  const from = readSkipToken(call.query.get('$skiptoken'))
  const rest = found.length > from + top
  return ok({
    '@odata.context': `${kernel.url}/v1.0/$metadata#${set}`,
    ...(rest ? { '@odata.nextLink': linkAgain(call, { $skiptoken: writeSkipToken(from + top) }) } : {}),
    value: found.slice(from, from + top).map((user) => shorten(user, call)),
  })
}

function writeSkipToken(from: number): string {
  return Buffer.from(`from ${from}`).toString('base64url')
}

function readSkipToken(token: string | null): number {
  if (token === null) return 0
  const from = Number(/^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1])
  if (Number.isNaN(from)) throw badRequest('The specified page token value is not valid.', 'Directory_ExpiredPageToken')
  return from
}

/** Without `$select` only the usual members; the router carries `$select` itself out. */
function shorten(user: Record<string, unknown>, call: GraphCall): Record<string, unknown> {
  const wanted = call.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
  const unknown = wanted?.find((name) => !(name in user))
  if (unknown)
    throw badRequest(
      `Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
      'Request_BadRequest',
    )
  const shown = wanted ?? USER_DEFAULTS
  return Object.fromEntries(Object.entries(user).filter(([name]) => shown.includes(name) || name.startsWith('@')))
}

function readFilter(filter: string | null): (user: Record<string, unknown>) => boolean {
  if (filter === null) return () => true
  const found = /^(userPrincipalName|mail|displayName|userType|id) eq '((?:[^']|'')*)'$/i.exec(filter)
  if (!found) throw badRequest(`The filter '${filter}' is not supported here.`, 'Request_UnsupportedQuery')
  const value = (found[2] ?? '').replaceAll("''", "'").toLowerCase()
  const member = ['userPrincipalName', 'mail', 'displayName', 'userType', 'id'].find(
    (each) => each.toLowerCase() === found[1]?.toLowerCase(),
  )
  return (user) => String(user[member ?? '']).toLowerCase() === value
}

function notFound(name: string): GraphError {
  const message = `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`
  return new GraphError(404, 'Request_ResourceNotFound', message)
}
