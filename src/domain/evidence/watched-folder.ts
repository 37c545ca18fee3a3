/** A folder that files are watched in: a planned one, or one that people made below it. */
export interface WatchedFolder {
  /** Drive item id: survives renames and moves. */
  readonly id: string
  /** A planned folder's own, wherever it lies; of people's own folder, that of the one it lies in, `/` and its id. */
  readonly key: string
  readonly state: FolderState
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

export function isBelow(key: string, above: string): boolean {
  return key === above || key.startsWith(`${above}/`)
}
