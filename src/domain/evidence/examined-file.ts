import type { Instant } from '../schedule/day.ts'
import type { FileFacts } from './file-facts.ts'
import type { WatchedFile } from './watched-file.ts'

/** A file of ours, and what a look into its content established. */
export interface ExaminedFile {
  readonly file: WatchedFile
  /** `null` while it has not been read, or where it is not to be. */
  readonly facts: FileFacts | null
  /** It could not be read, and is tried again then. */
  readonly againAt?: Instant
}
