import { isSameData } from '../same-data.ts'
import type { Instant } from '../schedule/day.ts'

/** What somebody did in an inspection. It stays on record, also once it is undone. */
export interface Kept<By = Doer> {
  readonly id: string
  readonly inspectionId: string
  readonly at: Instant
  readonly by: By
  readonly undone?: { readonly at: Instant; readonly by: By }
}

/** `person`: an Entra object id. */
export interface Doer {
  readonly person: string
  readonly name: string
}

/** Those that count: what was undone does not. */
export function standing<T extends Kept<unknown>>(entries: readonly T[]): readonly T[] {
  return entries.filter(({ undone }) => !undone)
}

/** Those that count and say just this, whoever it was and whenever. */
export function standingLike<T extends Kept<unknown>>(entries: readonly T[], said: object): readonly T[] {
  return standing(entries).filter(({ id: _id, inspectionId: _of, at: _at, by: _by, undone: _undone, ...same }) =>
    isSameData(same, said),
  )
}
