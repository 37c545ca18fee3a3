import type { PlannedFolder } from './planned-folder.ts'

/** Keys of the folders that are to have permissions of their own: what lies in one of them has them from it. */
export function topRestricted(folders: readonly PlannedFolder[]): readonly string[] {
  const restricted = new Set(folders.flatMap(({ key, restricted }) => (restricted ? [key] : [])))
  return folders.flatMap(({ key, parent }) => (restricted.has(key) && !restricted.has(parent ?? '') ? [key] : []))
}
