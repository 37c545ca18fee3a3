import type { Entry } from '../../services/ports/library.ts'
import { partFailure, sendAll } from '../batch.ts'
import type { Graph } from '../graph.ts'
import { type DriveItem, SELECT_ITEM, toEntry } from './drive-item.ts'
import { itemPath } from './drive-path.ts'

export function readEntries(
  graph: Graph,
  driveId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Entry>> {
  return readEach(graph, driveId, ids, `?${SELECT_ITEM}`, (body) => toEntry(body as DriveItem))
}

/** Reads the same thing of several items, 20 a round trip; items that are gone have no key. */
export async function readEach<T>(
  graph: Graph,
  driveId: string,
  ids: readonly string[],
  suffix: string,
  read: (body: unknown) => T,
): Promise<ReadonlyMap<string, T>> {
  const wanted = [...new Set(ids)]
  const parts = wanted.map((id) => ({ id, method: 'GET' as const, url: `${itemPath(driveId, id)}${suffix}` }))
  const found = new Map<string, T>()
  for (const [id, answer] of await sendAll(graph, parts)) {
    if (answer.status === 404) continue
    if (answer.status >= 300) throw partFailure(answer)
    found.set(id, read(answer.body))
  }
  return found
}
