import type { FileRow, Outcome } from '../outcome.ts'
import { inOurCare, isRestricted } from './in-our-care.ts'

/** Every file of ours is on record as it is, and nothing else is. */
export function viewAgrees(outcome: Outcome): readonly string[] {
  const ours = inOurCare(outcome)
  const rows = new Map(outcome.files.map((row) => [row.id, row]))
  return [
    ...[...ours].flatMap(([id, place]) => {
      const row = rows.get(id)
      return row ? differences(row, outcome, place) : [`${id} in ${place} is not on record`]
    }),
    ...outcome.files.flatMap(({ id, folder }) =>
      ours.has(id) ? [] : [`${id} is on record in ${folder}, and not there`],
    ),
  ]
}

function differences(row: FileRow, { library }: Outcome, folder: string): readonly string[] {
  const item = library.get(row.id)
  if (!item) return []
  const { name, size, eTag, cTag, createdAt, checkedOutBy } = item
  const extension = /\.([^.]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const ought = {
    folder,
    name: isRestricted(folder) ? null : name,
    extension,
    size,
    eTag,
    cTag,
    createdAt,
    checkedOutBy,
  }
  return Object.entries(ought).flatMap(([member, value]) => {
    const told = row[member as keyof FileRow]
    return told === value ? [] : [`${row.id} in ${folder}: ${member} is ${told}, ought to be ${value}`]
  })
}
