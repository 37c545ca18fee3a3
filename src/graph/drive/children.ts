import type { Entry } from '../../services/ports/library.ts'
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
  const first = (id: string) => `${itemPath(driveId, id)}/children?${SELECT_ITEM}&$top=${LARGEST_PAGE}`
  let wanted = new Map(folderIds.map((id) => [id, first(id)]))
  while (wanted.size > 0) {
    const parts = [...wanted].map(([id, url]) => ({ id, method: 'GET' as const, url }))
    const next = new Map<string, string>()
    for (const [id, answer] of await sendAll(graph, parts)) {
      const page = readPage(answer)
      if (!page) continue
      found.set(id, [...(found.get(id) ?? []), ...page.value.map(toEntry)])
      const link = page['@odata.nextLink']
      if (link) next.set(id, graph.pathOf(link))
    }
    wanted = next
  }
  return found
}

function readPage(answer: PartAnswer): Page<DriveItem> | null {
  if (answer.status === 404) return null
  if (answer.status >= 300) throw partFailure(answer)
  return answer.body as Page<DriveItem>
}
