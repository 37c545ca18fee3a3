import type { FileUploads } from '../../services/ports/file-uploads.ts'
import type { Entry } from '../../services/ports/library.ts'
import type { Graph } from '../graph.ts'
import type { Outside } from '../outside.ts'
import { type DriveItem, toEntry } from './drive-item.ts'
import { itemPath } from './drive-path.ts'
import { removeItem } from './remove.ts'
import { type Upload, uploadInRanges } from './upload-session.ts'

/** Beyond it a file goes up in ranges (graph-docs driveitem-put-content; newer copies say 250 MB). */
const LARGEST_SMALL = 4 * 1024 * 1024
const CONFLICT = '@microsoft.graph.conflictBehavior'

export function connectUploads(graph: Graph, outside: Outside): FileUploads {
  return {
    put(driveId, folderId, name, content, { ifMatch }) {
      const path = `${itemPath(driveId, folderId)}:/${encodeURIComponent(name)}:`
      const upload: Upload =
        ifMatch === 'none'
          ? { path, content, conflict: 'fail', headers: {} }
          : { path, content, conflict: 'replace', headers: { 'If-Match': ifMatch } }
      return content.byteLength <= LARGEST_SMALL ? uploadWhole(graph, upload) : uploadInRanges(graph, outside, upload)
    },
    remove: (driveId, id, eTag) => removeItem(graph, driveId, id, eTag),
  }
}

async function uploadWhole(graph: Graph, { path, content, conflict, headers }: Upload): Promise<Entry> {
  const item = await graph.send<DriveItem>({
    method: 'PUT',
    path: `${path}/content?${CONFLICT}=${conflict}`,
    headers: { ...headers, 'Content-Type': 'application/octet-stream' },
    // The Graph client would send all of the memory that a view looks at.
    body: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  })
  return toEntry(item)
}
