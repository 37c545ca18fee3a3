import { GraphFailure } from '../../services/graph-failure.ts'
import type { FolderOutcome, NewFolder } from '../../services/ports/library.ts'
import { BATCH_SIZE, type BatchPart, type PartAnswer, partFailure, sendBatch } from '../batch.ts'
import type { Graph } from '../graph.ts'
import { type DriveItem, toEntry } from './drive-item.ts'
import { childrenBelow, itemPath } from './drive-path.ts'

/**
 * Creates folders 20 a round trip, parents first. A batch in which one folder lies in another is one chain, each part
 * depending on the one before, since Graph takes a batch only as wholly parallel or wholly in order.
 */
export async function createFolders(
  graph: Graph,
  driveId: string,
  folders: readonly NewFolder[],
): Promise<readonly FolderOutcome[]> {
  const parentsFirst = folders.toSorted((a, b) => a.below.length - b.below.length)
  const outcomes: FolderOutcome[] = []
  const idsByPlace = new Map<string, string>()
  for (let start = 0; start < parentsFirst.length; start += BATCH_SIZE) {
    const chunk = parentsFirst.slice(start, start + BATCH_SIZE)
    const answers = await send(graph, toParts(driveId, chunk, idsByPlace))
    for (const folder of chunk) {
      const outcome = toOutcome(folder.key, answers.get(folder.key))
      if (outcome.result === 'created') idsByPlace.set(place(folder.ancestorId, pathOf(folder)), outcome.entry.id)
      outcomes.push(outcome)
    }
  }
  return outcomes
}

/** An answer that was lost leaves the whole batch in doubt: the caller lists again and sees what is there. */
async function send(graph: Graph, parts: readonly BatchPart[]): Promise<ReadonlyMap<string, PartAnswer>> {
  try {
    return await sendBatch(graph, parts)
  } catch (error) {
    if (error instanceof GraphFailure && error.reason === 'unavailable') return new Map()
    throw error
  }
}

function toParts(driveId: string, chunk: readonly NewFolder[], ids: ReadonlyMap<string, string>): readonly BatchPart[] {
  const places = new Set(chunk.map((folder) => place(folder.ancestorId, pathOf(folder))))
  const chained = chunk.some((folder) => places.has(place(folder.ancestorId, folder.below)))
  return chunk.map((folder, index) => {
    const before = chained ? chunk[index - 1] : undefined
    return {
      id: folder.key,
      method: 'POST',
      url: parentAddress(driveId, folder, ids),
      body: { name: folder.name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
      ...(before ? { dependsOn: before.key } : {}),
    }
  })
}

/** By id as far down as one is known, since a path inside a batch may be answered with a redirect. */
function parentAddress(driveId: string, folder: NewFolder, ids: ReadonlyMap<string, string>): string {
  for (let depth = folder.below.length; depth > 0; depth--) {
    const id = ids.get(place(folder.ancestorId, folder.below.slice(0, depth)))
    if (id) return childrenBelow(itemPath(driveId, id), folder.below.slice(depth))
  }
  return childrenBelow(itemPath(driveId, folder.ancestorId), folder.below)
}

function toOutcome(key: string, answer: PartAnswer | undefined): FolderOutcome {
  if (!answer) return { key, result: 'again' }
  if (answer.status < 300) return { key, result: 'created', entry: toEntry(answer.body as DriveItem) }
  if (answer.status === 409) return { key, result: 'exists' }
  if (isPassing(answer.status)) return { key, result: 'again' }
  throw partFailure(answer)
}

/** Gone by the next round: redirected, an ancestor not there yet, a dependency that failed, throttled, or the service's own trouble. */
function isPassing(status: number): boolean {
  return status < 400 || status === 404 || status === 424 || status === 429 || status >= 500
}

const pathOf = (folder: NewFolder): readonly string[] => [...folder.below, folder.name]

/** Names are case-insensitive. */
const place = (ancestorId: string, names: readonly string[]): string => [ancestorId, ...names].join('/').toLowerCase()
