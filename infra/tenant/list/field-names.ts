import { type Column, fieldOf, takesMany, valueOfField } from '../columns/column-store.ts'
import type { Item } from '../drive/item-store.ts'
import { badRequest } from '../kernel/errors.ts'
import { formatInstant } from '../kernel/format-instant.ts'

/** A field that a query names, as far as it can be searched and sorted by. */
export interface FieldName {
  name: string
  indexed: boolean
  column: Column
}

/** SharePoint's own fields that are columns of an item. */
const OWN: Readonly<Record<string, 'name' | 'created' | 'modified'>> = {
  FileLeafRef: 'name',
  Created: 'created',
  Modified: 'modified',
}

/** @param path such as `fields/Status` */
export function readFieldName(path: string, columns: Column[], clause: 'filter' | 'orderby'): FieldName {
  const [, name] = /^fields\/(\w+)$/.exec(path) ?? []
  if (name === undefined) throw badRequest(`The provided ${clause} statement is not supported`)
  const column = columns.find((each) => fieldOf(each) === name)
  if (!column) throw badRequest(`Field '${name}' is not recognized`)
  const stored = name in OWN || name === 'Title' || !column.readOnly || column.columnGroup !== '_Hidden'
  if (!stored || takesMany(column) || column.text?.allowMultipleLines) {
    throw badRequest(`Field '${name}' cannot be referenced in ${clause}.`)
  }
  return { name, indexed: column.indexed, column }
}

export function sqlOfField({ name }: FieldName): string {
  return OWN[name] ?? valueOfField(name)
}

/** The value that an item is sorted by. */
export function nameField({ name }: FieldName, item: Item): string | number {
  const own = OWN[name]
  if (own) return item[own]
  const value = (JSON.parse(item.fields) as Record<string, unknown>)[name]
  return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : String(value ?? '')
}

/** A literal of a filter, as the field's values are stored. */
export function storeLiteral({ name, column }: FieldName, literal: string | number | boolean | null): string | number {
  const fits =
    literal === null ||
    (column.boolean && typeof literal === 'boolean') ||
    (column.number && typeof literal === 'number') ||
    (!column.boolean && !column.number && typeof literal === 'string')
  if (!fits) throw badRequest(`Invalid filter clause: '${String(literal)}' is not a value for field '${name}'.`)
  if (literal === null || typeof literal === 'boolean') return literal === null ? '' : Number(literal)
  if (!column.dateTime) return literal
  const instant = Date.parse(String(literal))
  if (Number.isNaN(instant)) throw badRequest(`Invalid filter clause: '${literal}' is not an instant.`)
  return name in OWN ? instant : formatInstant(instant)
}
