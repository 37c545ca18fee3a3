import type { SeenEntry } from '../evidence/seen-entry.ts'
import type { CaseNumber } from './case-number.ts'

/** How many cases have a folder by their name (`Main 001`, in any case) with something in it. */
export function filledCases(
  entries: readonly Pick<SeenEntry, 'name' | 'isFolder' | 'childCount'>[],
  cases: readonly CaseNumber[],
): number {
  const filled = new Set(
    entries.flatMap(({ name, isFolder, childCount = 0 }) => (isFolder && childCount > 0 ? [keyOf(name)] : [])),
  )
  return cases.filter(({ name }) => filled.has(keyOf(name))).length
}

function keyOf(name: string): string {
  return name.trim().toLowerCase()
}
