import type { Day } from '../schedule/day.ts'
import type { Contributor } from './log-entry.ts'

/** What the log to hand in says of one piece of evidence. Never of one that lies in a restricted folder. */
export interface LoggedEvidence {
  readonly fileId: string
  /** `E-017` */
  readonly reference: string
  /** The file's name. */
  readonly title: string
  /** Where it opens; empty where that is not known. */
  readonly url: string
  readonly bytes: number
  /** Lower case, without dot. */
  readonly extension: string
  /** Numbers of the indicators that it serves, such as `2.1`. */
  readonly indicators: readonly string[]
  readonly summary: string
  readonly difference: string
  readonly periodFrom: Day | null
  readonly periodTo: Day | null
  readonly contributedBy: Contributor | null
  readonly owner: string | null
  readonly received: Day
}

export interface Indicator {
  readonly number: string
  readonly title: string
}

/** An indicator and what stands under it; `null`: what serves none yet. */
export interface IndicatorEvidence {
  readonly indicator: Indicator | null
  /** In order of reference. */
  readonly evidence: readonly LoggedEvidence[]
}
