import type { MadeElsewhere } from '../domain/inspection/inspection-change.ts'
import { standingLike } from '../domain/inspection/kept.ts'
import type { Surroundings } from './surroundings.ts'
import { doerOf, type Wisher } from './wisher.ts'

interface Made {
  readonly inspectionId: string
  readonly by: Wisher
  readonly made: MadeElsewhere
}

/** Says who made it, after it was made. */
export async function noteMadeElsewhere(
  { store, clock, newId }: Surroundings,
  { inspectionId, by, made }: Made,
): Promise<void> {
  await store.inspectionChanges.record({ ...made, id: newId(), inspectionId, at: clock.now(), by: doerOf(by) })
}

/** It was taken back, whichever way. */
export async function noteTakenBack({ store, clock }: Surroundings, { inspectionId, by, made }: Made): Promise<void> {
  for (const { id } of standingLike(await store.inspectionChanges.of(inspectionId), made)) {
    await store.inspectionChanges.undo(inspectionId, id, clock.now(), doerOf(by))
  }
}
