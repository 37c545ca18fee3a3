import type { Entry } from '../../services/ports/library.ts'
import type { Graph } from '../graph.ts'
import { type DriveItem, toEntry } from './drive-item.ts'
import { itemPath } from './drive-path.ts'

export async function moveItem(
  graph: Graph,
  driveId: string,
  id: string,
  toFolderId: string,
  eTag: string,
): Promise<Entry> {
  const item = await graph.send<DriveItem>({
    method: 'PATCH',
    path: itemPath(driveId, id),
    headers: { 'If-Match': eTag },
    body: { parentReference: { id: toFolderId } },
  })
  return toEntry(item)
}
