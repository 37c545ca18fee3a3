import { INDICATOR_LIST, THEIRS } from '../evidence/evidence-columns.ts'
import type { LogColumn, LogValue } from './log-change.ts'
import type { LogColumns } from './log-entry.ts'
import { readIndicator } from './read-fields.ts'

/** A column as the library has it. */
export interface ColumnShape {
  readonly name: string
  readonly kind: 'text' | 'date' | 'choice' | 'multi-choice' | 'other'
  /** Most characters that a text takes. */
  readonly maxLength?: number
  readonly choices?: readonly string[]
}

/** Values of a file's columns by internal name: a text, an instant of a date, texts of several choices; `null` clears. */
export type Fields = Readonly<Record<string, unknown>>

/** What is written for these columns, in the kinds that the library has; a column that it has not is left out. */
export function writeFields(columns: Partial<LogColumns>, shapes: readonly ColumnShape[]): Fields {
  const names = Object.keys(columns) as LogColumn[]
  return Object.fromEntries(
    names.flatMap((column) => {
      const shape = shapeOf(column, shapes)
      if (!shape) return []
      const written: [string, unknown][] = [[shape.name, fieldOf(columns[column] ?? null, shape)]]
      // One place holds them, or they would come back from the other when they are taken out here.
      if (shape.name === THEIRS.indicators && isThere(INDICATOR_LIST.name, shapes))
        written.push([INDICATOR_LIST.name, null])
      return written
    }),
  )
}

export function shapeOf(column: LogColumn, shapes: readonly ColumnShape[]): ColumnShape | undefined {
  const named = (wanted: string) => shapes.find(({ name }) => name === wanted)
  return named(THEIRS[column]) ?? (column === 'indicators' ? named(INDICATOR_LIST.name) : undefined)
}

function isThere(wanted: string, shapes: readonly ColumnShape[]): boolean {
  return shapes.some(({ name }) => name === wanted)
}

function fieldOf(value: LogValue, shape: ColumnShape): unknown {
  if (typeof value !== 'string' && value !== null) {
    if (shape.kind === 'multi-choice') return value.map((each) => choiceFor(each, shape) ?? each)
    return value.length === 0 ? null : value.join('; ')
  }
  if (value === null || value === '') return null
  // Noon, so that it is the same day wherever the site is.
  if (shape.kind === 'date') return `${value}T12:00:00Z`
  return shape.kind === 'choice' ? (choiceFor(value, shape) ?? value) : value
}

/** The choice that says this, in the library's own words: `2.1 Title` for `2.1`, `Council` for `council`. */
export function choiceFor(value: string, { choices = [] }: ColumnShape): string | undefined {
  return (
    choices.find((choice) => choice.toLowerCase() === value.toLowerCase()) ??
    choices.find((choice) => readIndicator(choice, [value]) === value)
  )
}
