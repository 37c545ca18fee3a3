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
