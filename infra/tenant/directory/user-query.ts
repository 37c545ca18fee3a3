import { splitList } from '../kernel/check-query.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import type { GraphCall } from '../kernel/graph-call.ts'

type User = Record<string, unknown>
type Test = (user: User) => boolean

const TEXT = "'((?:[^']|'')*)'"
const EQUALS = new RegExp(`^(\\w+) (eq|ne) (?:${TEXT}|(true|false|null))$`)
const AMONG = /^(\w+) in \((.+)\)$/
const STARTS = new RegExp(`^(startswith|endswith)\\(\\s*(\\w+)\\s*,\\s*${TEXT}\\s*\\)$`, 'i')

const FILTERED = [
  'id',
  'userPrincipalName',
  'mail',
  'displayName',
  'givenName',
  'surname',
  'userType',
  'accountEnabled',
]
const SORTED = ['displayName', 'userPrincipalName', 'mail']

/** What of the directory's queries takes `ConsistencyLevel: eventual` and `$count=true` (graph-docs aad-advanced-queries). */
export function isAdvanced(call: GraphCall): boolean {
  const eventual = call.headers.get('consistencylevel')?.toLowerCase() === 'eventual'
  const count = call.query.get('$count')
  if (count !== null && count !== 'true' && count !== 'false')
    throw badRequest(`Invalid $count '${count}'.`, 'BadRequest')
  if (count === 'true' && !eventual) throw unsupported('$count is not currently supported.')
  return eventual && count === 'true'
}

/** A `$filter`: conditions all joined by `and`, or all by `or`. */
export function readUserFilter(call: GraphCall): Test {
  const filter = call.query.get('$filter')
  if (filter === null) return () => true
  const [and, or] = [splitAt(filter, 'and'), splitAt(filter, 'or')]
  if (and.length > 1 && or.length > 1) throw unsupported('Complex query on property is not supported.')
  const tests = (or.length > 1 ? or : and).map((condition) => readCondition(condition, isAdvanced(call)))
  return (user) => (or.length > 1 ? tests.some((test) => test(user)) : tests.every((test) => test(user)))
}

/** `$orderby` one of the names; together with a filter it is an advanced query. */
export function orderUsers(call: GraphCall, users: User[]): User[] {
  const by = call.query.get('$orderby')
  if (by === null) return users
  const [, name = '', direction = 'asc'] = /^(\w+)(?: (asc|desc))?$/.exec(by) ?? []
  const needsMore = call.query.has('$filter') && !isAdvanced(call)
  if (!SORTED.includes(name) || needsMore) throw unsupported('Sorting not supported for current query.')
  const sign = direction === 'desc' ? -1 : 1
  return users.toSorted((a, b) => sign * String(a[name]).localeCompare(String(b[name]), 'en'))
}

function readCondition(condition: string, advanced: boolean): Test {
  const [, starting, of, beginning] = STARTS.exec(condition) ?? []
  if (of !== undefined) {
    const end = starting?.toLowerCase() === 'endswith'
    if (end && !advanced)
      throw unsupported("Operator 'endsWith' is not supported because the required parameters might be missing.")
    const wanted = plain(beginning)
    return (user) => read(user, of)[end ? 'endsWith' : 'startsWith'](wanted)
  }
  const [, name = '', operator, text, word] = EQUALS.exec(condition) ?? []
  if (operator === 'ne' && !advanced)
    throw unsupported("Operator 'ne' is not supported because the required parameters might be missing.")
  if (operator !== undefined) {
    const wanted = word ?? plain(text)
    checkName(name)
    return (user) => (read(user, name) === wanted) === (operator === 'eq')
  }
  const [, among = '', list] = AMONG.exec(condition) ?? []
  if (list === undefined) throw unsupported('Unsupported or invalid query filter clause specified.')
  checkName(among)
  const wanted = splitList(list).map((each) => plain(each.slice(1, -1)))
  return (user) => wanted.includes(read(user, among))
}

function read(user: User, name: string): string {
  checkName(name)
  return String(user[name]).toLowerCase()
}

function checkName(name: string): void {
  if (!FILTERED.includes(name))
    throw unsupported(`Unsupported or invalid query filter clause specified for property '${name}'.`)
}

function plain(text = ''): string {
  return text.replaceAll("''", "'").toLowerCase()
}

/** Splits at a word between spaces, but not inside quotes. */
function splitAt(filter: string, word: string): string[] {
  const pieces = filter.split(new RegExp(` ${word} (?=(?:[^']*'[^']*')*[^']*$)`))
  return pieces.map((each) => each.trim())
}

function unsupported(message: string): GraphError {
  return new GraphError(400, 'Request_UnsupportedQuery', message)
}
