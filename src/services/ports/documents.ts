import type { FilePlace } from '../../domain/evidence/file-place.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Wisher } from '../wisher.ts'

/** Documents on their way to where somebody says, and those that came there so. */
export interface Documents {
  /** Keeps what was sent, or replaces what is known of it. */
  hold(held: HeldDocuments): Promise<void>
  /** `null` where it is not held, or its time is over and its place not known. */
  held(inspectionId: string, id: string, now: Instant): Promise<HeldDocuments | null>
  /** All that is held, also what is over. */
  allHeld(inspectionId: string): Promise<readonly HeldDocuments[]>
  letGo(inspectionId: string, id: string): Promise<void>
  /** They are there: what was held of them goes. */
  receive(received: ReceivedDocuments): Promise<void>
  received(inspectionId: string, id: string): Promise<ReceivedDocuments | null>
  /** All that came so, undone or not. */
  allReceived(inspectionId: string): Promise<readonly ReceivedDocuments[]>
  /** False when it was undone already or is not there. */
  undo(inspectionId: string, id: string, at: Instant, by: Wisher): Promise<boolean>
}

/** What somebody sent or showed, and whom to ask. Goes as soon as it is settled, and after its time in any case. */
export interface HeldDocuments {
  readonly id: string
  readonly inspectionId: string
  readonly by: Wisher
  readonly expires: Instant
  readonly documents: readonly HeldDocument[]
  /** Where its person said that it goes. */
  readonly chosen?: FilePlace
}

export interface HeldDocument {
  readonly name: string
  /** In lower case, without its dot. */
  readonly extension: string
  readonly source: DocumentSource
  /** Of its content, once that was read: by which it is known again in the library. */
  readonly digest?: string
  /** The name under which it is put into the library, once that is known. */
  readonly as?: string
}

/** `sent`: to be fetched there, for some minutes. `library`: it lies in the inspection's own library. `upload`: its bytes come with the answer. */
export type DocumentSource =
  | { readonly type: 'sent'; readonly url: string }
  | { readonly type: 'library'; readonly fileId: string; readonly from: string; readonly eTag: string }
  | { readonly type: 'upload' }

/** What came so: ids alone. */
export interface ReceivedDocuments {
  readonly id: string
  readonly inspectionId: string
  readonly by: Wisher
  readonly at: Instant
  readonly place: FilePlace
  readonly files: readonly ReceivedFile[]
  readonly undone?: { readonly at: Instant; readonly by: Wisher }
}

export interface ReceivedFile {
  readonly fileId: string
  /** Drive item id of the folder that it was moved from; `null` where it was put. */
  readonly from: string | null
  /** Of its content as it came. */
  readonly digest: string
}
