import type { WatchedFolder } from '../../domain/evidence/watched-folder.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** The folders that files are watched in: the planned ones and what people made below them. */
export interface WatchedFolders {
  byId(inspectionId: string, ids: readonly string[]): Promise<readonly WatchedFolder[]>
  /** Some of those that are new or unread, at most so many: those of the higher levels first, then by key. */
  unread(inspectionId: string, most: number): Promise<readonly WatchedFolder[]>
  /** Inserts or replaces, by id. */
  save(inspectionId: string, folders: readonly WatchedFolder[]): Promise<void>
  /** All are to be read: the planned ones given, new where they are not known, and people's own where they are found. */
  readAnew(inspectionId: string, planned: readonly Pick<WatchedFolder, 'id' | 'key'>[]): Promise<void>
  /** A folder of people's own with all folders and files below it, whose files came there now. */
  move(inspectionId: string, move: FolderMove): Promise<void>
  /**
   * Folders that are gone, and all that lay in them is set aside: a planned one is missing, those planned below it, which
   * may lie elsewhere, are to be looked for. True when a file was there.
   */
  empty(inspectionId: string, keys: readonly string[]): Promise<boolean>
  /** People's own that have not been found yet. */
  missing(inspectionId: string): Promise<readonly WatchedFolder[]>
  /** People's own that are still missing; their files are set aside. */
  forgetMissing(inspectionId: string): Promise<void>
}

export interface FolderMove {
  readonly from: string
  readonly to: string
  readonly at: Instant
  /** No name is to be kept of what lies there now. */
  readonly nameless: boolean
  /** The names are to be read, which were not kept so far. */
  readonly unread: boolean
}
