import type { FilePlace } from '../../domain/evidence/file-place.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Wisher } from '../wisher.ts'

/** Documents on their way to where somebody says. */
export interface Documents {
  /** Keeps what was sent, or replaces what is known of it. */
  hold(held: HeldDocuments): Promise<void>
  /** `null` where it is not held, or its time is over and its place not known. */
  held(inspectionId: string, id: string, now: Instant): Promise<HeldDocuments | null>
  /** All that is held, also what is over. */
  allHeld(inspectionId: string): Promise<readonly HeldDocuments[]>
  letGo(inspectionId: string, id: string): Promise<void>
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
