import type { Kept } from '../inspection/kept.ts'
import type { FilePlace } from './file-place.ts'

/** Documents that somebody sent or showed, and that were put where they said: ids alone. */
export interface ReceivedDocuments extends Kept {
  readonly place: FilePlace
  readonly files: readonly ReceivedFile[]
}

export interface ReceivedFile {
  readonly fileId: string
  /** Drive item id of the folder that it was moved from; `null` where it was put. */
  readonly from: string | null
  /** Of its content as it came. */
  readonly digest: string
}
