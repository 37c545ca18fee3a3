import type { Instant } from '../schedule/day.ts'

/** A file or folder as the library reports it. */
export interface SeenEntry {
  readonly id: string
  readonly name: string
  readonly parentId: string
  readonly isFolder: boolean
  readonly size: number
  readonly eTag: string
  readonly cTag: string
  readonly webUrl: string
  readonly createdAt: Instant
  /** Display name of whoever has it checked out. */
  readonly checkedOutBy?: string
  /** Entra object id of the person who changed it last, its columns included; absent where that was an app. */
  readonly changedBy?: string
  /** SharePoint's own digest of its content, hexadecimal, where it tells one. */
  readonly hash?: string
  /** Of a folder, where it is said: how much lies in it itself. */
  readonly childCount?: number
  /** It has been shared by itself, beyond what the folder it lies in gives. */
  readonly shared?: true
}
