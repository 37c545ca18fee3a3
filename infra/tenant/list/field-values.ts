import { badRequest } from '../kernel/errors.ts'
import type { Column } from './column-store.ts'

type Fields = Record<string, unknown>

const TYPE = '@odata.type'
const MANY = 'Collection(Edm.String)'

/** The stored fields after a PATCH: each value is checked against its column, null takes it away. */
export function applyFields(columns: Column[], stored: Fields, patch: Fields): Fields {
  const result: Fields = { ...stored }
  for (const [name, value] of Object.entries(patch)) {
    if (name.includes('@')) continue
    const column = columns.find((each) => each.name === name)
    if (!column) throw badRequest(`Field '${name}' is not recognized`)
    if (column.readOnly) throw badRequest(`Field '${name}' is read-only`)
    if (value === null) delete result[name]
    else result[name] = checkValue(column, value, patch[`${name}${TYPE}`])
  }
  return result
}

export function isMultiChoice(column: Column): boolean {
  return column.choice?.displayAs === 'checkBoxes'
}

function checkValue(column: Column, value: unknown, type: unknown): unknown {
  if (isMultiChoice(column)) return checkMany(column, value, type)
  if (column.choice) return checkChoice(column, value)
  if (column.boolean) return check(column, value, typeof value === 'boolean')
  if (column.number) return check(column, value, typeof value === 'number' && Number.isFinite(value))
  if (column.dateTime)
    return new Date(check(column, value, isInstant(value)) as string).toISOString().replace('.000Z', 'Z')
  const long = column.text?.allowMultipleLines ? 63_999 : (column.text?.maxLength ?? 255)
  return check(column, value, typeof value === 'string' && value.length <= long)
}

function checkMany(column: Column, value: unknown, type: unknown): unknown {
  if (type !== MANY) throw badRequest(`A value of '${column.name}' needs '${column.name}${TYPE}': '${MANY}'.`)
  check(column, value, Array.isArray(value))
  return (value as unknown[]).map((each) => checkChoice(column, each))
}

function checkChoice(column: Column, value: unknown): unknown {
  const listed = column.choice?.choices.includes(String(value)) || column.choice?.allowTextEntry
  return check(column, value, typeof value === 'string' && listed === true)
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value))
}

function check(column: Column, value: unknown, right: boolean): unknown {
  if (!right) throw badRequest(`The value for field '${column.name}' is not valid.`)
  return value
}
