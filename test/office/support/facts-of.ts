import type { FileFacts } from '../../../src/domain/evidence/file-facts.ts'
import type { Limits } from '../../../src/office/limits.ts'
import { readFileFacts } from '../../../src/office/read-file-facts.ts'
import { contentOf } from './content-of.ts'

export const OUR_SITE = 'https://example.sharepoint.com/sites/inspection'

/** What the reader says of a file of that name's ending. */
export function factsOf(bytes: Uint8Array, extension: string, limits?: Limits): Promise<FileFacts> {
  return readFileFacts(contentOf(bytes), { extension, bytes: bytes.length, ourSite: OUR_SITE }, limits)
}
