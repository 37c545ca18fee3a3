import type { Instant } from '../schedule/day.ts'

/**
 * Where a file is set down that is not where it was: it may turn up elsewhere before the look has come to its end. Below
 * no folder.
 */
export const NOWHERE = ''

/** A file of the library as last seen, in a folder of ours. */
export interface WatchedFile {
  /** Drive item id: survives renames and moves. */
  readonly id: string
  /** Key of the planned folder it lies in, or below. */
  readonly folder: string
  /** `null` in folders of people's records: no record's file name is stored. */
  readonly name: string | null
  /** Of its name, in lower case and without the dot, at most 16 characters; empty where it has none. */
  readonly extension: string
  /** Bytes; 0 means its content is still arriving. */
  readonly size: number
  /** Moves with any change, columns included. */
  readonly eTag: string
  /** Moves with the content alone: also with what SharePoint itself writes into a document. */
  readonly cTag: string
  /** The cTag under which what people wrote was first seen: what SharePoint writes into it leaves this. */
  readonly content: string
  /** Empty where the name is `null`, since it ends in the name. */
  readonly webUrl: string
  readonly createdAt: Instant
  /** When this content came to lie in this folder: first seen by us, never earlier than it was created. */
  readonly receivedAt: Instant
  /** When this content was first seen, wherever it lay: a move leaves it. */
  readonly contentAt: Instant
  /** Entra object id of whoever had changed it last by then; absent where SharePoint does not say. */
  readonly contentBy?: string
  /** SharePoint's own digest of the content of this cTag; absent where it did not tell one, and where no name is kept. */
  readonly hash?: string
  readonly checkedOutBy?: string
  /** Its name holds a number in the form of a CHI number; known also where the name is not kept. */
  readonly chiInName?: true
}
