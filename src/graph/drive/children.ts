import type { ChildPage, ChildPlace, Entry } from '../../services/ports/library.ts'
import { type PartAnswer, partFailure, sendAll } from '../batch.ts'
import type { Graph } from '../graph.ts'
import type { Page } from '../pages.ts'
import { type DriveItem, SELECT_ITEM, toEntry } from './drive-item.ts'
import { itemPath } from './drive-path.ts'

const LARGEST_PAGE = 999

/** Lists several folders, 20 a round trip; the next pages of all of them share round trips too. */
export async function readChildren(
  graph: Graph,
  driveId: string,
  folderIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const found = new Map<string, Entry[]>()
  let places: readonly ChildPlace[] = [...new Set(folderIds)].map((folderId) => ({ folderId, from: null }))
  while (places.length > 0) {
    const pages = await readChildPages(graph, driveId, places)
    for (const [id, { entries }] of pages) found.set(id, [...(found.get(id) ?? []), ...entries])
    places = [...pages].flatMap(([folderId, { next }]) => (next === null ? [] : [{ folderId, from: next }]))
  }
  return found
}

/** One page of each, 20 a round trip. Where it goes on is the opaque next link without its origin. */
export async function readChildPages(
  graph: Graph,
  driveId: string,
  places: readonly ChildPlace[],
): Promise<ReadonlyMap<string, ChildPage>> {
  const first = (id: string) => `${itemPath(driveId, id)}/children?${SELECT_ITEM}&$top=${LARGEST_PAGE}`
  const parts = places.map(({ folderId, from }) => ({
    id: folderId,
    method: 'GET' as const,
    url: from ?? first(folderId),
  }))
  const pages = new Map<string, ChildPage>()
  const begun = new Set(places.flatMap(({ folderId, from }) => (from === null ? [] : [folderId])))
  for (const [id, answer] of await sendAll(graph, parts)) {
    const page = readPage(answer, begun.has(id))
    if (!page) continue
    const next = page['@odata.nextLink']
    pages.set(id, { entries: page.value.map(toEntry), next: next === undefined ? null : graph.pathOf(next) })
  }
  return pages
}

/** A next link that is not found says nothing of its folder. */
function readPage(answer: PartAnswer, isNext: boolean): Page<DriveItem> | null {
  if (answer.status === 404 && !isNext) return null
  if (answer.status >= 300) throw partFailure(answer)
  return answer.body as Page<DriveItem>
}
