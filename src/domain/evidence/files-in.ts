import type { WatchedFile } from './watched-file.ts'

/** Files in a folder or below it. */
export function filesIn(files: readonly WatchedFile[], key: string): readonly WatchedFile[] {
  return files.filter(({ folder }) => folder === key || folder.startsWith(`${key}/`))
}
