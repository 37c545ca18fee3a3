import type { Column } from '../api/shapes.ts'
import type { Fields } from './drive.ts'

/** Columns that every library has; the facts above them tell what they hold. */
const builtIn = new Set(['Title', 'FileLeafRef', 'Created', 'Modified', 'ContentType', 'Author', 'Editor'])

export type Kind = 'text' | 'lines' | 'choice' | 'choices' | 'day' | 'number' | 'yes-no' | 'other'

/** What a person gives for a column: several choices, or a text (`YYYY-MM-DD`, a number's digits, `yes` or nothing). */
export type Entry = string | string[]

export const kindOf = ({ text, choice, dateTime, number, boolean }: Column): Kind => {
  if (choice) return choice.displayAs === 'checkBoxes' ? 'choices' : 'choice'
  if (text) return text.allowMultipleLines ? 'lines' : 'text'
  if (dateTime) return 'day'
  if (number) return 'number'
  return boolean ? 'yes-no' : 'other'
}

/** Columns that somebody added to the library, to be shown and filled in. */
export const ownColumns = (columns: Column[]): Column[] =>
  columns.filter(({ name, hidden }) => !hidden && !builtIn.has(name) && !name.startsWith('_'))

/** A stored value as a person fills it in. */
export const readEntry = (column: Column, fields: Fields): Entry => {
  const value = fields[column.name]
  const kind = kindOf(column)
  if (kind === 'choices') return Array.isArray(value) ? value.map(String) : []
  if (value === undefined || value === null) return ''
  if (kind === 'day') return String(value).slice(0, 10)
  if (kind === 'yes-no') return value === true ? 'yes' : ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const toValue = (column: Column, entry: Entry): unknown => {
  if (Array.isArray(entry)) return entry
  const kind = kindOf(column)
  if (kind === 'yes-no') return entry === 'yes'
  if (entry === '') return null
  if (kind === 'day') return `${entry}T00:00:00Z`
  return kind === 'number' ? Number(entry) : entry
}

/** What is sent to Graph for the columns that were filled in: it wants the type of several choices beside them. */
export const writeEntries = (columns: Column[], entries: Record<string, Entry>): Fields => {
  const given = columns.flatMap((column) => {
    const entry = entries[column.name]
    if (entry === undefined) return []
    const type = Array.isArray(entry) ? [[`${column.name}@odata.type`, 'Collection(Edm.String)'] as const] : []
    return [...type, [column.name, toValue(column, entry)] as const]
  })
  return Object.fromEntries(given)
}
