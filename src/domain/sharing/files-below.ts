import type { OpenFolder } from './sharing-look.ts'

/** How many files lie in a folder and in those below it. */
export function filesBelow(folder: OpenFolder, folders: readonly OpenFolder[]): number {
  const below = folders.filter(({ id, above }) => id === folder.id || above.includes(folder.id))
  return below.reduce((sum, { files }) => sum + files, 0)
}
