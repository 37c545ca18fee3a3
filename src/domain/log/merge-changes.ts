import type { LogChange, LogColumn, LogValue } from './log-change.ts'
import type { LogColumns } from './log-entry.ts'
import { isSameValue } from './same-value.ts'

/** What is to become of changes that wait, beside what the library holds by now. */
export interface Merge {
  /** What the library is to hold. */
  readonly columns: LogColumns
  /** Ids of changes that the library has once it holds that. */
  readonly taken: readonly string[]
  /** Ids of those that met another change of the same column. */
  readonly conflicts: readonly string[]
}

/**
 * Merges column by column. A change is taken where the library still holds what it was made from; where it holds what it
 * leads to, it is there already: an answer was lost, or two said the same.
 * @param waiting of one file, oldest first
 */
export function mergeChanges(library: LogColumns, waiting: readonly LogChange[]): Merge {
  const names = [...new Set(waiting.map(({ column }) => column))]
  const merged = names.map((column) => ({
    column,
    ...mergeColumn(
      library[column],
      waiting.filter((change) => change.column === column),
    ),
  }))
  return {
    columns: merged.reduce((columns, { column, value }) => withValue(columns, column, value), library),
    taken: merged.flatMap(({ taken }) => taken),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  }
}

/** The value is of that column, as its change had it. */
export function withValue(columns: LogColumns, column: LogColumn, value: LogValue): LogColumns {
  return { ...columns, [column]: value }
}

function mergeColumn(held: LogValue, changes: readonly LogChange[]) {
  const there = alreadyThere(held, changes)
  const taken: string[] = []
  const conflicts: string[] = []
  let value = held
  for (const change of changes) {
    if (there.has(change.id) || isSameValue(change.to, value)) taken.push(change.id)
    else if (isSameValue(change.from, value)) {
      value = change.to
      taken.push(change.id)
    } else conflicts.push(change.id)
  }
  return { value, taken, conflicts }
}

/** The last that leads to what is held, and those by which it was led up to: all were written, though nothing says so. */
function alreadyThere(held: LogValue, changes: readonly LogChange[]): ReadonlySet<string> {
  const there = new Set<string>()
  let wanted = held
  for (const change of changes.toReversed()) {
    if (!isSameValue(change.to, wanted)) continue
    there.add(change.id)
    wanted = change.from
  }
  return there
}
