import type { State } from '../evidence/state.ts'
import type { WatchedFile } from '../evidence/watched-file.ts'
import type { EvidencePlace } from './evidence-place.ts'
import type { LogColumns } from './log-entry.ts'

/** Where a piece of evidence stands, in the words of the returns. */
export type EntryState = Extract<State, 'needs attention' | 'drafting' | 'ready' | 'handed in'>

/**
 * `handed in`: it lies in the shared area, where inspectors can open it. `ready`: all that the log asks of it is filled
 * in. `needs attention`: it has no content.
 */
export function entryState({ size }: Pick<WatchedFile, 'size'>, place: EvidencePlace, columns: LogColumns): EntryState {
  if (size === 0) return 'needs attention'
  if (place.area === 'shared') return 'handed in'
  return isComplete(columns, place) ? 'ready' : 'drafting'
}

function isComplete(columns: LogColumns, place: EvidencePlace): boolean {
  const { indicators, summary, difference, periodFrom, periodTo, contributedBy } = columns
  const answers = indicators.length > 0 || place.indicator !== null
  return (
    answers && summary !== '' && difference !== '' && periodFrom !== null && periodTo !== null && contributedBy !== null
  )
}
