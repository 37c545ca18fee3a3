import type { FileFormat } from '../domain/evidence/file-facts.ts'
import type { Limits } from './limits.ts'
import type { Tally } from './tally.ts'

/** What each reader of a kind of file is given. */
export interface Means {
  readonly tally: Tally
  readonly limits: Limits
  /** Aborted: the server stops, nothing is to be finished. */
  readonly stop: AbortSignal
  /** What the file turns out to be; told as soon as it is known, so that one damaged further on still is what it is. */
  readonly tell: (format: FileFormat) => void
}
