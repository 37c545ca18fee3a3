import type { WatchedFile } from '../evidence/watched-file.ts'
import type { EntryState } from './entry-state.ts'
import type { EvidencePlace } from './evidence-place.ts'
import type { LogChange } from './log-change.ts'
import type { LogEntry } from './log-entry.ts'

/** A piece of evidence as all surfaces show it. */
export interface EvidenceRow {
  readonly entry: LogEntry
  readonly file: WatchedFile
  readonly area: EvidencePlace['area']
  /** Those of its column; where it is empty, that of the folder it lies in. */
  readonly indicators: readonly string[]
  /** Nobody chose an indicator: it has that of its folder until somebody does. */
  readonly byFolder: boolean
  readonly state: EntryState
  /** Changes that are not in the library: they wait, or somebody is to choose. Oldest first. */
  readonly open: readonly LogChange[]
}
