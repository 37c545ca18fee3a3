import type { Column } from '../columns/column-store.ts'
import { badRequest, notSupported } from '../kernel/errors.ts'
import { type FieldName, readFieldName, storeLiteral } from './field-names.ts'

/** What an item must hold to be answered. */
export interface Condition {
  field: FieldName
  operator: string
  value: string | number
}

const OPERATORS: Readonly<Record<string, string>> = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' }
const COMPARISON = /^\s*([\w/]+)\s+(eq|ne|gt|ge|lt|le)\s+('(?:[^']|'')*'|[^\s']+)\s*/i
const START = /^\s*startswith\s*\(\s*([\w/]+)\s*,\s*('(?:[^']|'')*')\s*\)\s*/i
/** Above any letter that a text begins with. */
const HIGHEST = '\u{10FFFF}'

/** Comparisons and `startswith`, all of which must hold: `fields/Status eq 'ready' and startswith(fields/Title,'A')`. */
export function readFilter(filter: string, columns: Column[]): Condition[] {
  const conditions: Condition[] = []
  for (let rest = filter; ; ) {
    const [found, ...read] = readOne(rest, columns)
    conditions.push(...read)
    rest = rest.slice(found.length)
    if (rest === '') return conditions
    const [and] = /^and\s+/i.exec(rest) ?? []
    if (and === undefined) throw refuse(rest)
    rest = rest.slice(and.length)
  }
}

function readOne(text: string, columns: Column[]): [string, ...Condition[]] {
  const [start, startField = '', begin = ''] = START.exec(text) ?? []
  if (start !== undefined) {
    const field = readFieldName(startField, columns, 'filter')
    const value = unquote(begin)
    return [start, { field, operator: '>=', value }, { field, operator: '<', value: value + HIGHEST }]
  }
  const [whole, path = '', operator = '', literal = ''] = COMPARISON.exec(text) ?? []
  if (whole === undefined) throw refuse(text)
  const field = readFieldName(path, columns, 'filter')
  const value = storeLiteral(field, readLiteral(literal))
  return [whole, { field, operator: OPERATORS[operator.toLowerCase()] ?? '=', value }]
}

function refuse(text: string): Error {
  return /^(or|not)\b|^\s*(not\s|\(|contains|endswith)/i.test(text)
    ? notSupported(`The filter '${text}'`)
    : badRequest('Invalid filter clause', 'BadRequest')
}

function readLiteral(text: string): string | number | boolean | null {
  if (text.startsWith("'")) return unquote(text)
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === 'null') return null
  const number = Number(text)
  if (Number.isNaN(number)) throw badRequest('Invalid filter clause', 'BadRequest')
  return number
}

function unquote(text: string): string {
  return text.slice(1, -1).replaceAll("''", "'")
}
