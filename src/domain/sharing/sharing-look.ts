import type { Area } from '../evidence/folder-plan.ts'
import type { Instant } from '../schedule/day.ts'
import type { Grant } from './grant.ts'

/** What SharePoint said when somebody looked at who can open what. */
export interface SharingLook {
  readonly at: Instant
  /** What both areas held then, as `contentsMark` tells it. */
  readonly held: string
  /** Of the two areas' own folders. */
  readonly areas: Readonly<Record<Area, Told>>
  /** What lies in the shared area, folder by folder, the area's own first. */
  readonly shared: readonly OpenFolder[]
  /** Folders of the shared area that lie in Working, and what is below them; absent in looks of an earlier version. */
  readonly astray?: readonly OpenFolder[]
  /** Folders and files of both areas that have been shared by themselves. */
  readonly apart: readonly SharedApart[]
  /** Planned folders that are to have permissions of their own, by key. */
  readonly restricted: Readonly<Record<string, Told>>
  /** Folders that were not looked into, and things whose permissions were not asked for: one look costs only so much. */
  readonly left: { readonly folders: number; readonly permissions: number }
}

/** `null` where SharePoint does not tell us. */
export type Told = readonly Grant[] | null

/** A folder of the shared area, or below it. */
export interface OpenFolder {
  readonly id: string
  /** Of the planned folder; absent where people made it. */
  readonly key?: string
  /** Names from the area's folder down; `null` for those below a restricted folder. */
  readonly path: readonly (string | null)[]
  /** Ids of the folders around it, from the area's down. */
  readonly above: readonly string[]
  readonly webUrl: string
  readonly restricted: boolean
  /** In itself. */
  readonly files: number
  /** Some of them, the newest first; none of a restricted folder. */
  readonly list: readonly OpenFile[]
  /** When the newest came; `null` where there is none. */
  readonly newest: Instant | null
}

export interface OpenFile {
  readonly id: string
  readonly name: string
  /** Since when it lies there, as far as is known. */
  readonly since: Instant
}

export interface SharedApart {
  readonly id: string
  readonly area: Area
  readonly isFolder: boolean
  /** `null` below a restricted folder. */
  readonly name: string | null
  /** Names of the folders around it, from the area's down. */
  readonly path: readonly (string | null)[]
  readonly webUrl: string
  /** It is to have permissions of its own. */
  readonly isMeant: boolean
  readonly grants: Told
}
