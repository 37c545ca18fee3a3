import type { Actor } from '../../domain/inspection/deed.ts'
import type { NoticeChoice } from '../../domain/notice/notice-choice.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** What people chose about notices, undone choices included. */
export interface NoticeChoices {
  /** Oldest first. */
  of(inspectionId: string): Promise<readonly NoticeChoice[]>
  get(inspectionId: string, id: string): Promise<NoticeChoice | null>
  /** Ids are the caller's, so that a repeated call records nothing twice. */
  record(choice: NoticeChoice): Promise<void>
  /** False when it was undone already or is not there. */
  undo(inspectionId: string, id: string, at: Instant, by: Actor): Promise<boolean>
}
