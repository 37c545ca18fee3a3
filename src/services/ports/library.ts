import type { SeenEntry } from '../../domain/evidence/seen-entry.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** A folder or file of the drive. */
export type Entry = SeenEntry

/** Stands for the id of a drive's root folder wherever an id is asked for. */
export const ROOT = 'root'

export interface NewFolder {
  /** Chosen by the caller to match the outcome. */
  readonly key: string
  readonly name: string
  /** Nearest ancestor whose id is known, and the names between it and the new folder, already created or earlier in the list. */
  readonly ancestorId: string
  readonly below: readonly string[]
}

/** `exists`: somebody made it meanwhile; `again`: refused for now or in doubt, list again and try in the next round. */
export type FolderOutcome =
  | { readonly key: string; readonly result: 'created'; readonly entry: Entry }
  | { readonly key: string; readonly result: 'exists' | 'again' }

/** One page of what changed. */
export interface Changes {
  /** Later occurrences already replace earlier ones. */
  readonly entries: readonly Entry[]
  readonly deletedIds: readonly string[]
  /** Where it goes on: with the next page, or with what changes from now on. */
  readonly token: string
  /** There is a next page already. */
  readonly more: boolean
  /** There was no token or it had expired: the page is empty, and what lies in the folders is to be read from them. */
  readonly resync: boolean
}

/** A folder whose children are to be listed: from the first, or where a page before goes on. */
export interface ChildPlace {
  readonly folderId: string
  readonly from: string | null
}

export interface ChildPage {
  readonly entries: readonly Entry[]
  /** Where the next page begins; `null` after the last. */
  readonly next: string | null
}

/** A column of the library. */
export interface Column {
  readonly name: string
  readonly displayName: string
  /** `note`: of several lines, plain. `date`: a day without a time. */
  readonly kind: 'text' | 'note' | 'date' | 'choice' | 'multi-choice'
  readonly choices?: readonly string[]
  readonly indexed?: boolean
}

/**
 * The partnership's SharePoint library. All calls name the drive, since one deployment serves several.
 * Failures are `GraphFailure`.
 */
export interface Library {
  /** Children of several folders, all pages, in as few round trips as can be; a folder that is gone has no key. */
  children(driveId: string, folderIds: readonly string[]): Promise<ReadonlyMap<string, readonly Entry[]>>
  /** One page of the children of each, however many there are; a folder that is gone has no key. */
  childPages(driveId: string, places: readonly ChildPlace[]): Promise<ReadonlyMap<string, ChildPage>>
  /** Entries by id; those that are gone have no key. */
  entries(driveId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Entry>>
  /** Creates parents before children, 20 a round trip; never renames, never replaces. */
  createFolders(driveId: string, folders: readonly NewFolder[]): Promise<readonly FolderOutcome[]>
  /** What changed since `token`, a page at a time; without one, what changes from now on. */
  changes(driveId: string, token: string | null): Promise<Changes>
  /** Ids of what changed after a moment, by the library's own clock; `null` where that is more than can be told soon. */
  changedSince(driveId: string, instant: Instant): Promise<ReadonlySet<string> | null>
  /** Moves a file; `eTag` guards against a change in between (`GraphFailure` with reason `changed`). */
  move(driveId: string, id: string, toFolderId: string, eTag: string): Promise<Entry>
  /** Internal names of the library's columns. */
  columns(driveId: string): Promise<readonly string[]>
  /** Makes one; `GraphFailure` with reason `forbidden` where the role does not allow it, `invalid` where Graph does not make that kind. */
  createColumn(driveId: string, column: Column): Promise<void>
}
