import { createHash } from 'node:crypto'
import type { FileContents } from '../../../src/services/ports/file-contents.ts'
import type { FileUploads } from '../../../src/services/ports/file-uploads.ts'
import type { Drive } from './drive.ts'
import { refused } from './libraries.ts'

/** What Waymark puts into the drives and takes out of them. Bytes are kept of what it put there itself; all else is blank. */
export function createPlainFiles(drives: ReadonlyMap<string, Drive>): {
  readonly uploads: FileUploads
  readonly contents: FileContents
} {
  const bytes = new Map<string, { readonly cTag: string; readonly content: Uint8Array }>()
  const driveOf = (driveId: string): Drive => {
    const drive = drives.get(driveId)
    if (!drive) throw refused('missing', 404)
    return drive
  }
  const contentOf = (driveId: string, id: string): Uint8Array => {
    const item = driveOf(driveId).item(id)
    if (!item) throw refused('missing', 404)
    const put = bytes.get(id)
    return put?.cTag === item.cTag ? put.content : new Uint8Array(Math.min(item.size, 4096)).fill(32)
  }
  return {
    uploads: {
      async put(driveId, folderId, name, content, { ifMatch }) {
        const there = driveOf(driveId).childNamed(folderId, name)
        if (ifMatch === 'none' && there) throw refused('taken', 409)
        if (ifMatch !== 'none' && there?.cTag !== ifMatch && there?.eTag !== ifMatch) throw refused('changed', 412)
        const item = driveOf(driveId).putFile(folderId, name, content.byteLength, 'waymark')
        bytes.set(item.id, { cTag: item.cTag, content })
        return item
      },
      async remove(driveId, id, eTag) {
        const item = driveOf(driveId).item(id)
        if (item && item.eTag !== eTag) throw refused('changed', 412)
        if (item) driveOf(driveId).remove(id)
      },
    },
    contents: {
      async download(driveId, id) {
        const content = contentOf(driveId, id)
        return (async function* () {
          yield content
        })()
      },
      digest: async (driveId, id) => createHash('sha256').update(contentOf(driveId, id)).digest('hex'),
    },
  }
}
