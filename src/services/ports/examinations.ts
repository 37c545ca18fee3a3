import type { ExaminedFile } from '../../domain/evidence/examined-file.ts'
import type { FileFacts } from '../../domain/evidence/file-facts.ts'
import type { Lookalike } from '../../domain/evidence/lies-elsewhere.ts'
import type { SeenContent } from '../../domain/evidence/same-content.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** What was found in a file. */
export interface Outcome {
  readonly examinedAt: Instant
  /** `null` where it could not be read. */
  readonly facts: FileFacts | null
  /** Id of the one return that it clearly answers, where it lies elsewhere. */
  readonly looksLike?: string
  /** It could not be read so often, and is tried again at that time. */
  readonly failed?: { readonly attempts: number; readonly againAt: Instant }
}

/** What was found in files. Goes with the file. */
export interface Examinations {
  /** By file; one that was not looked into has no key. The content may have changed since: compare the cTag. */
  of(inspectionId: string, fileIds: readonly string[]): Promise<ReadonlyMap<string, Examination>>
  /**
   * Inserts or replaces, and keeps with the file what its content is and when that came, where it still has the same cTag. Of one that failed, and of one that changed, moved or was renamed meanwhile, another look is owed.
   */
  save(inspectionId: string, examined: readonly Examined[]): Promise<void>
  /** Files that are not to be opened: nothing is kept of them, nor tried again, and nothing owed until they change, move or are renamed. */
  pass(inspectionId: string, files: readonly WatchedFile[]): Promise<void>
  /** Of what lies in these folders and below them nothing is known any more: it is to be read anew. */
  forget(inspectionId: string, folders: readonly string[]): Promise<void>
  /**
   * Some of the files whose content, name or place is new since they were examined, and whose time to be tried has come:
   * those of the evidence log last, and else the newest first, so that no deadline waits for a mountain of older files.
   */
  unexamined(inspectionId: string, now: Instant, most: number): Promise<readonly WatchedFile[]>
  /** When the next that could not be read is to be tried again; `null` where there is none. */
  nextTry(inspectionId: string): Promise<Instant | null>
  /** Of each folder and all below it, files with what was found in their present content, those of note first; at most so many. */
  below(inspectionId: string, folders: readonly string[], most: number): Promise<readonly ExaminedFile[]>
  /** Files that look like a return, at most so many. */
  lookalikes(inspectionId: string, most: number): Promise<readonly Lookalike[]>
}

export interface Examination extends Outcome {
  /** Of the content that was read. */
  readonly cTag: string
  /** When it could last be read, whatever content it had then; absent where it never could, or by an earlier version. */
  readonly seen?: SeenContent
}

/** `file` is as it was when it was given out. */
export interface Examined extends Outcome {
  readonly file: WatchedFile
}
