import { badRequest } from '../kernel/errors.ts'
import type { ExtendedProperty } from './meeting.ts'

const ID =
  /^(String|Integer|Boolean|Double|SystemTime|CLSID) (\{[0-9a-f-]{36}\} (Name \S.*|Id 0x[0-9a-f]+)|0x[0-9a-f]+)$/i

/** The id as Graph answers it, its GUID in small letters; refuses what is no property id. */
export function readPropertyId(id: unknown): string {
  if (typeof id !== 'string' || !ID.test(id)) {
    throw badRequest(
      `PropertyId values may only be in one of the known formats; '${String(id)}' is not.`,
      'ErrorInvalidProperty',
    )
  }
  return id.replace(/\{[^}]*\}/, (guid) => guid.toLowerCase())
}

export function readProperties(given: unknown): ExtendedProperty[] {
  if (!Array.isArray(given)) throw badRequest('singleValueExtendedProperties is not an array.', 'ErrorInvalidRequest')
  return given.map(({ id, value, ...rest }: Record<string, unknown>) => {
    if (Object.keys(rest).length > 0 || typeof value !== 'string') {
      throw badRequest('An extended property has an id and a text value.', 'ErrorInvalidRequest')
    }
    return { id: readPropertyId(id), value }
  })
}

/** Named ones take the place of those before; the others stay. */
export function mergeProperties(before: ExtendedProperty[], given: ExtendedProperty[]): ExtendedProperty[] {
  const replaced = new Set(given.map((property) => property.id))
  return [...before.filter((property) => !replaced.has(property.id)), ...given]
}

/** `$expand=singleValueExtendedProperties($filter=id eq '...' or id eq '...')`: the ids asked for. */
export function readExpand(expand: string | null): string[] {
  if (expand === null) return []
  const inner = /^singleValueExtendedProperties\(\$filter=(.+)\)$/i.exec(expand.trim())?.[1]
  if (inner === undefined) throw badRequest(`$expand=${expand} is not supported here.`, 'ErrorInvalidRequest')
  return inner.split(/ or /i).map((clause) => {
    const id = /^\(?\s*id\s+eq\s+'((?:[^']|'')*)'\s*\)?$/i.exec(clause.trim())?.[1]
    if (id === undefined) throw badRequest(`$filter=${clause} is not supported here.`, 'ErrorInvalidUrlQueryFilter')
    return readPropertyId(id.replaceAll("''", "'"))
  })
}
