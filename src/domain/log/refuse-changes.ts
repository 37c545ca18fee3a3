import { countChiNumbers } from '../evidence/chi-number.ts'
import { EVIDENCE_COLUMNS, INDICATORS_COLUMN, THEIRS } from '../evidence/evidence-columns.ts'
import type { ColumnChange } from './changes-seen.ts'
import type { LogColumn } from './log-change.ts'
import type { LogColumns } from './log-entry.ts'
import { withValue } from './merge-changes.ts'
import { type ColumnShape, choiceFor, shapeOf, writeFields } from './write-fields.ts'

/** What a library takes, and which indicators there are. */
export interface Taking {
  readonly shapes: readonly ColumnShape[]
  readonly indicators: readonly string[]
}

/** A single line of text in SharePoint; of several lines it takes 63,999 characters. */
const LINE = 255

/** Why these changes cannot be made, in a sentence that says what to do; `null` where they can. @param before as the log has it */
export function refuseChanges(before: LogColumns, changes: readonly ColumnChange[], taking: Taking): string | null {
  const after = changes.reduce((columns, { column, to }) => withValue(columns, column, to), before)
  const reasons = changes.map((change) => refuseChange(change, taking))
  return reasons.find((reason) => reason !== null) ?? refusePeriod(after, changes)
}

/** As people know it. */
export function titleOf(column: LogColumn): string {
  return [...EVIDENCE_COLUMNS, INDICATORS_COLUMN].find(({ name }) => name === THEIRS[column])?.title ?? column
}

function refuseChange({ column, from, to }: ColumnChange, taking: Taking): string | null {
  const shape = shapeOf(column, taking.shapes)
  if (!shape) {
    return `The library has no column "${titleOf(column)}" yet. Ask an administrator to run the script for its columns.`
  }
  if (column === 'indicators') return refuseIndicators(to as LogColumns['indicators'], from, shape, taking)
  if (shape.kind === 'choice' && typeof to === 'string' && !choiceFor(to, shape)) {
    return `"${titleOf(column)}" in the library has no choice "${to}". Ask an administrator to add it.`
  }
  return typeof to === 'string' ? refuseText(column, to, shape) : null
}

function refuseIndicators(
  to: readonly string[],
  from: ColumnChange['from'],
  shape: ColumnShape,
  { indicators }: Taking,
): string | null {
  // What somebody wrote in SharePoint may stay.
  const kept: readonly string[] = Array.isArray(from) ? from : []
  const unknown = to.find((each) => !indicators.includes(each) && !kept.includes(each))
  if (unknown !== undefined)
    return `There is no quality indicator ${unknown} in this inspection. Choose one of the list.`
  const missing = shape.kind === 'multi-choice' ? to.find((each) => !choiceFor(each, shape)) : undefined
  if (missing !== undefined) {
    return `"${titleOf('indicators')}" in the library has no choice ${missing}. Ask an administrator to run the script for its columns again.`
  }
  const written = writeFields({ indicators: to }, [shape])[shape.name]
  return typeof written === 'string' ? refuseText('indicators', written, shape) : null
}

function refuseText(column: LogColumn, text: string, { kind, maxLength = LINE }: ColumnShape): string | null {
  const title = titleOf(column)
  if (kind === 'text' && text.length > maxLength) {
    return `"${title}" takes ${maxLength.toLocaleString('en-GB')} characters; this has ${text.length.toLocaleString('en-GB')}. Shorten it.`
  }
  if (countChiNumbers(text) > 0) {
    return `"${title}" holds what looks like a CHI number. Nothing that names a person may stand in the log: take it out.`
  }
  return null
}

function refusePeriod({ periodFrom, periodTo }: LogColumns, changes: readonly ColumnChange[]): string | null {
  const touched = changes.some(({ column }) => column === 'periodFrom' || column === 'periodTo')
  if (!touched || periodFrom === null || periodTo === null || periodFrom <= periodTo) return null
  return 'The period ends before it begins. Check its two days.'
}
