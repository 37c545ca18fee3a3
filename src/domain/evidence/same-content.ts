import type { FileFacts } from './file-facts.ts'
import type { WatchedFile } from './watched-file.ts'

/** What was known of a file's content, and of its coming, when it was looked into. */
export type SeenContent = Pick<WatchedFile, 'content' | 'contentAt' | 'receivedAt' | 'folder'>

interface LookedInto {
  readonly cTag: string
  readonly facts: FileFacts | null
  readonly seen?: SeenContent
}

export function seenContent({ content, contentAt, receivedAt, folder }: WatchedFile): SeenContent {
  return { content, contentAt, receivedAt, folder }
}

/**
 * A file's content is what it was before where only SharePoint wrote into it: then it came when that came. `file` as it
 * is, where nothing tells so.
 * @param before what was found when it was last looked into
 */
export function asSameContent(file: WatchedFile, facts: FileFacts | null, before: LookedInto | undefined): WatchedFile {
  if (before?.seen === undefined || before.cTag === file.cTag) return file
  if (facts?.substance === undefined || facts.substance !== before.facts?.substance) return file
  const { content, contentAt, receivedAt, folder } = before.seen
  return { ...file, content, contentAt, ...(folder === file.folder && { receivedAt }) }
}
