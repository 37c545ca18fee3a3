import { type Column, fieldOf, takesMany } from '../columns/column-store.ts'
import { badRequest } from '../kernel/errors.ts'
import { formatInstant } from '../kernel/format-instant.ts'
import type { SiteUser } from '../site/site-users.ts'

type Fields = Record<string, unknown>

const TYPE = '@odata.type'
const MANY = 'Collection(Edm.String)'

/** The stored fields after a PATCH: each value is checked against its column, null takes it away. */
export function applyFields(columns: Column[], users: SiteUser[], stored: Fields, patch: Fields): Fields {
  const result: Fields = { ...stored }
  for (const [name, value] of Object.entries(patch)) {
    if (name.includes('@')) continue
    const column = columns.find((each) => fieldOf(each) === name)
    if (!column) throw badRequest(`Field '${name}' is not recognized`)
    if (column.readOnly) throw badRequest(`Field '${name}' is read-only`)
    if (value === null) delete result[name]
    else result[name] = checkValue(column, users, value, patch[`${name}${TYPE}`])
  }
  return result
}

function checkValue(column: Column, users: SiteUser[], value: unknown, type: unknown): unknown {
  if (!takesMany(column)) return checkOne(column, users, value)
  if (type !== MANY) throw badRequest(`A value of '${column.name}' needs '${fieldOf(column)}${TYPE}': '${MANY}'.`)
  check(column, value, Array.isArray(value))
  return (value as unknown[]).map((each) => checkOne(column, users, each))
}

function checkOne(column: Column, users: SiteUser[], value: unknown): unknown {
  if (column.choice) return checkChoice(column, value)
  if (column.personOrGroup) return checkPerson(column, users, value)
  if (column.boolean) return check(column, value, typeof value === 'boolean')
  if (column.number) return check(column, value, isWithin(column.number, value))
  if (column.dateTime) return toInstant(check(column, value, isInstant(value)) as string, column.dateTime.format)
  return check(column, value, typeof value === 'string' && value.length <= (column.text?.maxLength ?? 255))
}

function checkChoice(column: Column, value: unknown): unknown {
  const listed = column.choice?.choices.includes(String(value)) || column.choice?.allowTextEntry
  return check(column, value, typeof value === 'string' && listed === true)
}

/** The number that the person has on the site, as text. */
function checkPerson(column: Column, users: SiteUser[], value: unknown): unknown {
  const number = typeof value === 'number' ? String(value) : value
  return check(
    column,
    number,
    users.some(({ lookupId }) => lookupId === number),
  )
}

function isWithin({ minimum, maximum }: { minimum?: number; maximum?: number }, value: unknown): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  return value >= (minimum ?? value) && value <= (maximum ?? value)
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value))
}

/** Whole seconds; a day alone is its midnight. */
function toInstant(text: string, format: string): string {
  const instant = formatInstant(Date.parse(text))
  return format === 'dateOnly' ? `${instant.slice(0, 10)}T00:00:00Z` : instant
}

function check(column: Column, value: unknown, right: boolean): unknown {
  if (!right) throw badRequest(`The value for field '${column.name}' is not valid.`)
  return value
}
