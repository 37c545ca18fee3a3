import type { Instant } from '../schedule/day.ts'

/** Key of the folder around all of ours. */
export const BASE = 'base'

/** A folder that files are watched in: a planned one, or one that people made below it. */
export interface WatchedFolder {
  /** Drive item id: survives renames and moves. */
  readonly id: string
  /** A planned folder's own, wherever it lies; of people's own folder, that of the one it lies in, `/` and its id. */
  readonly key: string
  readonly state: FolderState
  /** Planned for the shared area, it was dragged out of it: the inspectors do not find there what lies in it. */
  readonly astray?: true
  /** Where the reading of it goes on that began with an earlier page: what that listed is marked with `listing`. */
  readonly reading?: { readonly next: string; readonly listing: Instant }
}

/**
 * `read`: what lies in it is on record, and changes will be reported. `unread`: it is to be read whole. `new`: likewise,
 * for the first time, so that what lies in it may have come long ago. `missing`: not found where it was.
 */
export type FolderState = 'new' | 'unread' | 'read' | 'missing'

/** Whether people made it below ours, rather than Waymark by its plan. */
export function isOwn({ id, key }: Pick<WatchedFolder, 'id' | 'key'>): boolean {
  return key.endsWith(`/${id}`)
}

/** How far below the base folder the plan has it; those above come first. */
export function levelOf({ key }: Pick<WatchedFolder, 'key'>): number {
  return key === BASE ? 0 : key.split('/').length
}

export function isBelow(key: string, above: string): boolean {
  return key === above || key.startsWith(`${above}/`)
}
