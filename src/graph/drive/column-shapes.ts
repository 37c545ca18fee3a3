import type { ColumnShape } from '../../domain/log/write-fields.ts'
import type { Graph } from '../graph.ts'
import { readAll } from '../pages.ts'

/** Of a columnDefinition, what decides which values a column takes. */
interface ColumnDefinition {
  readonly name: string
  readonly readOnly?: boolean
  readonly text?: { readonly allowMultipleLines?: boolean; readonly maxLength?: number }
  readonly choice?: { readonly displayAs?: string; readonly choices?: readonly string[] }
  readonly dateTime?: object
}

/** Of one line, and of several, where the definition does not say. */
const LINE = 255
const LINES = 63_999

/** @param path of the list's columns */
export async function readShapes(graph: Graph, path: string): Promise<readonly ColumnShape[]> {
  const columns = await readAll<ColumnDefinition>(graph, `${path}?$select=name,readOnly,text,choice,dateTime`)
  return columns.filter(({ readOnly }) => readOnly !== true).map(toShape)
}

function toShape({ name, text, choice, dateTime }: ColumnDefinition): ColumnShape {
  if (text) return { name, kind: 'text', maxLength: text.maxLength || (text.allowMultipleLines ? LINES : LINE) }
  if (choice) {
    return {
      name,
      kind: choice.displayAs === 'checkBoxes' ? 'multi-choice' : 'choice',
      choices: choice.choices ?? [],
    }
  }
  return { name, kind: dateTime ? 'date' : 'other' }
}
