import type { Noter, RecordsStep } from '../../domain/records/records-step.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** What people noted about the records, undone steps included. */
export interface RecordsSteps {
  /** Oldest first. */
  of(inspectionId: string): Promise<readonly RecordsStep[]>
  /** Ids are the caller's, so that a repeated call records nothing twice. */
  record(step: RecordsStep): Promise<void>
  /** False when it was undone already or is not there. */
  undo(inspectionId: string, id: string, at: Instant, by: Noter): Promise<boolean>
}
