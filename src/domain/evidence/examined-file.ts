import type { Instant } from '../schedule/day.ts'
import type { FileFacts } from './file-facts.ts'
import type { WatchedFile } from './watched-file.ts'

/** A file by its name, and by what a look into its content established. */
export interface NamedFile {
  readonly file: Pick<WatchedFile, 'folder' | 'name' | 'extension'>
  /** `null` while it has not been read, or where it is not to be. */
  readonly facts: FileFacts | null
}

/** A file of ours. */
export interface ExaminedFile extends NamedFile {
  readonly file: WatchedFile
  /** It could not be read, and is tried again then. */
  readonly againAt?: Instant
}
