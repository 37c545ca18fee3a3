import type { Instant } from '../../domain/schedule/day.ts'
import type { Surroundings } from '../surroundings.ts'

/** Work on a library's files that Waymark does by itself and nobody waits for. */
export interface FilingStep {
  /** For the log. */
  readonly name: string
  /**
   * Does a bounded piece of what is to be done: safe to be run twice, and to be killed anywhere. Where nothing is to be
   * done it costs a question to the store.
   */
  run(needs: Surroundings, inspectionId: string): Promise<Filed>
}

export interface Filed {
  /** What people see is other than before. */
  readonly changed: boolean
  /** When to come back: now, where there is more to do; `null`: after the next change. */
  readonly again: Instant | null
}
