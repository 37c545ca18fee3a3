import type { GraphOperation } from './graph-operations.ts'
import type { GraphTypes } from './graph-types.ts'

/** Query options by name, with their closed values, and what `$select` and `$expand` name. */
export function checkQuery(operation: GraphOperation, query: URLSearchParams, types: GraphTypes): readonly string[] {
  const given = [...query]
  const missing = [...operation.query].filter(([name, { required }]) => required && !query.has(name))
  return [
    ...missing.map(([name]) => `request: needs the query option ${name}`),
    ...given.flatMap(([name, value]) => checkOption(operation, name, value)),
    ...checkNames(operation, query, types),
  ]
}

function checkOption({ query }: GraphOperation, name: string, value: string): readonly string[] {
  const option = query.get(name)
  if (!option) return [`request: does not take the query option ${name}`]
  if (option.values && !option.values.includes(value)) return [`request: ${name} is one of ${option.values.join(', ')}`]
  return []
}

function checkNames({ answers }: GraphOperation, query: URLSearchParams, types: GraphTypes): readonly string[] {
  const type = answers.get(200)
  const members = type && types.membersOf(types.itemsOf(type) ?? type)
  if (!members) return []
  return ['$select', '$expand'].flatMap((option) => {
    const unknown = listNames(query.get(option)).filter((name) => !members.has(name))
    return unknown.map((name) => `request: ${option} names ${name}, which ${type} does not have`)
  })
}

/** What `$select` leaves in the answer; undefined when it leaves everything. */
export function readSelected(query: URLSearchParams): ReadonlySet<string> | undefined {
  const names = listNames(query.get('$select'))
  return names.length === 0 ? undefined : new Set([...names, ...listNames(query.get('$expand'))])
}

/** `fields($select=a,b),parent` names `fields` and `parent`. */
function listNames(list: string | null): string[] {
  if (list === null || list === '') return []
  return list.split(/,(?![^(]*\))/).map((each) => each.trim().split(/[(/]/)[0] ?? '')
}
