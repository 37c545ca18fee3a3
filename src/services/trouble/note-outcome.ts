import {
  type Area,
  afterFailure,
  afterSuccess,
  type Trouble,
  type TroubleReason,
} from '../../domain/inspection/trouble.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Store } from '../ports/store.ts'

/** How one kind of work went: `null` for well. */
export interface Outcome {
  readonly area: Area
  readonly reason: TroubleReason | null
  readonly at: Instant
}

/** Notes how it went, and gives all that is known of troubles then. What goes well as before is not written. */
export async function noteOutcome(
  { troubles }: Pick<Store, 'troubles'>,
  inspectionId: string,
  { area, reason, at }: Outcome,
): Promise<readonly Trouble[]> {
  const known = await troubles.of(inspectionId)
  const before = known.find((one) => one.area === area)
  const after = reason === null ? before && afterSuccess(before, at) : afterFailure(before, area, reason, at)
  if (!after) return known
  if (after !== before) await troubles.save(inspectionId, after)
  return [...known.filter((one) => one !== before), after]
}
