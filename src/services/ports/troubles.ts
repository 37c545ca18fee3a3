import type { Trouble } from '../../domain/inspection/trouble.ts'

/** What does not work, and what did not lately: one of each area. */
export interface Troubles {
  of(inspectionId: string): Promise<readonly Trouble[]>
  /** Inserts or replaces, by area. */
  save(inspectionId: string, trouble: Trouble): Promise<void>
}
