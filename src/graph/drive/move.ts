import { GraphFailure } from '../../services/graph-failure.ts'
import type { Entry } from '../../services/ports/library.ts'
import type { Graph } from '../graph.ts'
import { type DriveItem, SELECT_ITEM, toEntry } from './drive-item.ts'
import { itemPath } from './drive-path.ts'

export async function moveItem(
  graph: Graph,
  driveId: string,
  id: string,
  toFolderId: string,
  eTag: string,
): Promise<Entry> {
  const path = itemPath(driveId, id)
  try {
    const item = await graph.send<DriveItem>({
      method: 'PATCH',
      path,
      headers: { 'If-Match': eTag },
      body: { parentReference: { id: toFolderId } },
    })
    return toEntry(item)
  } catch (error) {
    if (!(error instanceof GraphFailure) || error.reason !== 'changed') throw error
    throw (await isCheckedOut(graph, path)) ? asLocked(error) : error
  }
}

/** What somebody has checked out bears an eTag that only they are shown: it seems to have changed, however often one looks. */
async function isCheckedOut(graph: Graph, path: string): Promise<boolean> {
  const item = await graph.send<DriveItem>({ method: 'GET', path: `${path}?${SELECT_ITEM}` })
  return toEntry(item).checkedOutBy !== undefined
}

function asLocked(cause: GraphFailure): GraphFailure {
  const { status, code, message } = cause
  return new GraphFailure('locked', { status, code, message, cause })
}
