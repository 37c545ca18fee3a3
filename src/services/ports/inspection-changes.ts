import type { InspectionChange } from '../../domain/inspection/inspection-change.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** What people changed of an inspection itself, undone changes included. */
export interface InspectionChanges {
  /** Oldest first. */
  of(inspectionId: string): Promise<readonly InspectionChange[]>
  get(inspectionId: string, id: string): Promise<InspectionChange | null>
  /** Ids are the caller's, so that a repeated call records nothing twice. */
  record(change: InspectionChange): Promise<void>
  /** False when it was undone already or is not there. */
  undo(inspectionId: string, id: string, at: Instant, by: InspectionChange['by']): Promise<boolean>
}
