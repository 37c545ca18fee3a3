import { badRequest } from './errors.ts'

/** What `Prefer` asks for: names in lower case, values as they came. What is done anyway is left out. */
export function listPreferences(headers: Headers): [name: string, value: string][] {
  const given = headers.get('prefer')?.split(/[,;]/) ?? []
  return given.map((each) => read(each.trim())).filter(([name, value]) => name !== '' && !isDoneAnyway(name, value))
}

/** Refuses a preference that the route does not know: passed over, it would leave the caller with another answer than it asked for. */
export function checkPreferences(headers: Headers, known: readonly string[]): void {
  const unknown = listPreferences(headers).find(([name]) => !known.includes(name))
  if (unknown !== undefined) throw badRequest(`The preference '${unknown[0]}' is not known here.`)
}

function read(preference: string): [name: string, value: string] {
  const [, name = preference, quoted, bare = ''] = /^([\w.-]+)\s*=\s*(?:"([^"]*)"|([^"\s]+))$/.exec(preference) ?? []
  return [name.toLowerCase(), quoted ?? bare]
}

function isDoneAnyway(name: string, value: string): boolean {
  return name === 'return' && value.toLowerCase() === 'representation'
}
