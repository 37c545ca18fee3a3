import { hasMember } from './entity-types.ts'
import { badRequest } from './errors.ts'

const WORDS = new Set([
  ...['and', 'or', 'not', 'eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'has', 'true', 'false', 'null'],
  ...['contains', 'startswith', 'endswith', 'any', 'all', 'tolower', 'toupper'],
])

/**
 * Refuses an option that the route does not take or that is given twice, and a property in one that the type of the
 * answer does not have: Graph parses all of a query against its metadata before anything else.
 */
export function checkQuery(query: URLSearchParams, known: readonly string[], type: string | undefined): void {
  const unknown = [...query.keys()].find((name) => !known.includes(name))
  if (unknown !== undefined) throw badRequest(`Query option '${unknown}' is not supported for this request.`)
  const twice = [...new Set(query.keys())].find((name) => query.getAll(name).length > 1)
  if (twice !== undefined) throw badRequest(`Query option '${twice}' was specified more than once.`)
  for (const [option, read] of Object.entries(NAMES)) {
    const text = query.get(option)
    const missing = text === null ? undefined : read(text).find((name) => !hasMember(type, name))
    if (missing !== undefined) throw badRequest(explain(option, missing, type), 'BadRequest')
  }
}

/** The properties that each option names: the first step of a path is the type's own. */
const NAMES: Readonly<Record<string, (text: string) => string[]>> = {
  $select: (text) => splitList(text).filter((name) => name !== '*' && !name.startsWith('@')),
  $expand: (text) => splitList(text).map((each) => each.split('(')[0] ?? ''),
  $orderby: (text) => splitList(text).map((each) => each.split(/[\s/]/)[0] ?? ''),
  $filter: readFilterNames,
}

/** Splits at the commas that are not inside brackets. */
export function splitList(text: string): string[] {
  return text.split(/,(?![^(]*\))/).map((each) => each.trim())
}

function readFilterNames(filter: string): string[] {
  const bare = filter.replace(/'(?:[^']|'')*'/g, '')
  const variables = new Set([...bare.matchAll(/\(\s*(\w+)\s*:/g)].map(([, name]) => name))
  const names = [...bare.matchAll(/(?<![\w/.:@-])[A-Za-z_]\w*/g)].map(([name]) => name)
  return names.filter((name) => !variables.has(name) && !WORDS.has(name.toLowerCase()))
}

function explain(option: string, name: string, type: string | undefined): string {
  const parsed = { $filter: 'Invalid filter clause', $orderby: 'Invalid orderby clause' }[option]
  const why = parsed ?? 'Parsing OData Select and Expand failed'
  return `${why}: Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`
}
