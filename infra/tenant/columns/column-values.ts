import { formatInstant } from '../kernel/format-instant.ts'
import { type Column, fieldOf } from './column-store.ts'

type Fields = Record<string, unknown>

/** The values that a new file begins with. @param at for `[today]` */
export function describeDefaults(columns: Column[], at: number): Fields {
  const given = columns.flatMap((column) => {
    const text = column.defaultValue?.value
    return text === undefined || text === '' ? [] : [[fieldOf(column), readDefault(column, text, at)]]
  })
  return Object.fromEntries(given)
}

/** Whether a column that must have a value has none. */
export function isIncomplete(columns: Column[], fields: Fields): boolean {
  return columns.some((column) => column.required && isEmpty(fields[fieldOf(column)]))
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function readDefault(column: Column, text: string, at: number): unknown {
  if (column.boolean) return text === '1' || text === 'true'
  if (column.number) return Number(text)
  if (column.dateTime) return formatInstant(text === '[today]' ? at : Date.parse(text))
  return column.choice?.displayAs === 'checkBoxes' ? [text] : text
}
