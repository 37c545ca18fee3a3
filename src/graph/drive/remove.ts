import { GraphFailure } from '../../services/graph-failure.ts'
import type { Graph } from '../graph.ts'
import { itemPath } from './drive-path.ts'

/** Into the recycle bin. One that is gone already is what was wanted: an answer that was lost does no harm. */
export async function removeItem(graph: Graph, driveId: string, id: string, eTag: string): Promise<void> {
  try {
    await graph.send({ method: 'DELETE', path: itemPath(driveId, id), headers: { 'If-Match': eTag } })
  } catch (error) {
    if (!(error instanceof GraphFailure && error.reason === 'missing')) throw error
  }
}
