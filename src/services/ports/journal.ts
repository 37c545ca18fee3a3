import type { Kept } from '../../domain/inspection/kept.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** What was done in each inspection, what was undone included. */
export interface Journal<T extends Kept<unknown>> {
  /** Oldest first. */
  of(inspectionId: string): Promise<readonly T[]>
  get(inspectionId: string, id: string): Promise<T | null>
  /** Ids are the caller's, so that a repeated call records nothing twice. */
  record(entry: T): Promise<void>
  /** False when it was undone already or is not there. */
  undo(inspectionId: string, id: string, at: Instant, by: T['by']): Promise<boolean>
}
