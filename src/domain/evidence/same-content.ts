import type { FileFacts } from './file-facts.ts'
import type { WatchedFile } from './watched-file.ts'

/** What was known of a file's content, and of its coming, when it was last looked into. */
export interface SeenContent
  extends Pick<WatchedFile, 'content' | 'contentAt' | 'contentBy' | 'receivedAt' | 'folder'> {
  /** Tells it from other content, whatever SharePoint writes into it. */
  readonly substance?: string
}

/** Of a file that could not be read, nothing: what was seen before stays. */
export function seenContent(file: WatchedFile, facts: FileFacts | null): SeenContent | undefined {
  if (facts === null) return undefined
  const { content, contentAt, contentBy, receivedAt, folder } = file
  return {
    ...{ content, contentAt, receivedAt, folder },
    ...(contentBy !== undefined && { contentBy }),
    ...(facts.substance !== undefined && { substance: facts.substance }),
  }
}

/**
 * A file's content is what it was before where only SharePoint wrote into it: then it came when that came. `file` as it
 * is, where nothing tells so.
 * @param seen when it was last looked into
 */
export function asSameContent(file: WatchedFile, facts: FileFacts | null, seen: SeenContent | undefined): WatchedFile {
  if (facts?.substance === undefined || facts.substance !== seen?.substance) return file
  const { content, contentAt, contentBy, receivedAt, folder } = seen
  const { contentBy: _, ...rest } = file
  return {
    ...{ ...rest, content, contentAt },
    ...(contentBy !== undefined && { contentBy }),
    ...(folder === file.folder && { receivedAt }),
  }
}
