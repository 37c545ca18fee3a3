import type { Outcome } from '../outcome.ts'
import { placeOf } from '../world/place-of.ts'

/** People's own folders below ours are watched where they lie, planned ones that are there as well, and no others. */
export function foldersAgree({ library, planned, folders }: Outcome): readonly string[] {
  const ought = new Map<string, string>()
  for (const { id, isFolder } of library.values()) {
    const key = planned.get(id) ?? ownKey(id)
    if (isFolder && key !== null) ought.set(id, key)
  }
  return [
    ...[...ought].flatMap(([id, key]) => {
      const row = folders.find((one) => one.id === id)
      if (!row) return [`the folder ${key} is not watched`]
      return row.key === key && row.state === 'read' ? [] : [`${row.key} is ${row.state}, ought to be ${key} and read`]
    }),
    ...folders.flatMap(({ id, key, state }) =>
      ought.has(id) || (planned.has(id) && state === 'missing') ? [] : [`${key} is watched (${state}), and not there`],
    ),
  ]

  function ownKey(id: string): string | null {
    const around = placeOf(id, library, planned)
    return around === null || around === 'base' ? null : `${around}/${id}`
  }
}
