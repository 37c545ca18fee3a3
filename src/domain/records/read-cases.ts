import type { CaseNumber } from './case-number.ts'

/** What people write of cases: those it names, or the part that names none. */
export type ReadCases = { readonly cases: readonly CaseNumber[] } | { readonly notRead: string }

const PART = /^(?:(main|m|reserve|r)\.? ?)?(\d{1,4})(?: ?(?:-|–|to) ?(\d{1,4}))?$/

/**
 * Reads `1-40, 43, reserve 2 to 5`: a number without a sample is of the sample named before it, at first the main one;
 * `all` is every case.
 * @param all the cases that there are
 */
export function readCases(text: string, all: readonly CaseNumber[]): ReadCases {
  const said = text.trim().toLowerCase()
  if (said === 'all') return { cases: all }
  const named = new Set<string>()
  let sample: CaseNumber['sample'] = 'main'
  for (const part of said.split(/[,;\n]+/).map((one) => one.trim())) {
    if (part === '') continue
    const match = PART.exec(part)
    if (match?.[1]) sample = match[1].startsWith('r') ? 'reserve' : 'main'
    const found = match ? within(all, sample, Number(match[2]), Number(match[3] ?? match[2])) : null
    if (found === null) return { notRead: part }
    for (const { id } of found) named.add(id)
  }
  return { cases: all.filter(({ id }) => named.has(id)) }
}

/** `null` where one of them is not there. */
function within(
  all: readonly CaseNumber[],
  sample: CaseNumber['sample'],
  from: number,
  to: number,
): readonly CaseNumber[] | null {
  const found = all.filter((one) => one.sample === sample && one.number >= from && one.number <= to)
  return to >= from && found.length === to - from + 1 ? found : null
}
