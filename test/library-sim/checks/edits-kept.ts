import type { ChangeRow, Outcome } from '../outcome.ts'
import { evidenceIn } from './evidence.ts'

const COLUMNS = { summary: 'EvidenceSummary', difference: 'EvidenceDifference' } as const

/**
 * No edit of a person's is lost: what stands in a column is what was written there last in SharePoint, or was made of it
 * here by somebody who saw it, one after the other; and what was written here last stands where nobody wrote since.
 */
export function editsKept(outcome: Outcome): readonly string[] {
  return [...evidenceIn(outcome).keys()].flatMap((id) => [
    ...Object.entries(COLUMNS).flatMap(([column, name]) => lost(outcome, id, column, name)),
    ...waiting(outcome, id),
  ])
}

function lost({ library, written, changes }: Outcome, id: string, column: string, name: string): readonly string[] {
  // Of what somebody has checked out, nobody else is shown what they wrote.
  if (library.get(id)?.checkedOutBy !== null) return []
  const stands: string = library.get(id)?.fields[name] ?? ''
  const theirs = written.findLast((one) => one.id === id && one.column === name)
  const here = changes
    .filter(
      ({ fileId, body, state }) =>
        fileId === id && body.column === column && body.by !== 'library' && state === 'written',
    )
    .toSorted((a, b) => a.position - b.position)
  const may = reachable(theirs?.value ?? '', here)
  const last = here.at(-1)
  return [
    ...(may.has(stands) ? [] : [`${name} of ${id} is "${stands}", last written in SharePoint was "${theirs?.value}"`]),
    ...(last && last.at > (theirs?.at ?? 0) && stands !== last.body.to
      ? [`${name} of ${id} is "${stands}", last written here was "${last.body.to}"`]
      : []),
  ]
}

/** What may have become of a value. */
function reachable(value: string, edits: readonly ChangeRow[]): ReadonlySet<unknown> {
  const values = new Set<unknown>([value])
  for (const { body } of edits) if (values.has(body.from)) values.add(body.to)
  return values
}

/** After the quiet nothing waits but for what somebody has checked out. */
function waiting({ library, changes }: Outcome, id: string): readonly string[] {
  if (library.get(id)?.checkedOutBy !== null) return []
  return changes.flatMap(({ fileId, state, body }) =>
    fileId === id && (state === 'waiting' || state === 'locked')
      ? [`an edit of ${body.column} of ${id} is ${state}`]
      : [],
  )
}
