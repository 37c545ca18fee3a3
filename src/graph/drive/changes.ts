import type { Changes } from '../../services/ports/library.ts'
import type { Graph } from '../graph.ts'
import type { Page } from '../pages.ts'
import { LinkExpired } from '../to-failure.ts'
import { type DriveItem, SELECT_ITEM, toEntry } from './drive-item.ts'

interface DeltaPage extends Page<DriveItem> {
  readonly '@odata.deltaLink'?: string
}

/**
 * One page of delta (graph-docs driveitem-delta). The token is the opaque next or delta link without its origin.
 * Where there is none, or it has expired, `token=latest` gives one that stands for now: what lies in the drive is
 * then read from our own folders, since a fresh enumeration would tell of everything that others keep there.
 */
export async function readChanges(graph: Graph, driveId: string, token: string | null): Promise<Changes> {
  if (token === null) return beginNow(graph, driveId)
  try {
    return { ...toChanges(await graph.get<DeltaPage>(token), graph), resync: false }
  } catch (error) {
    if (!(error instanceof LinkExpired)) throw error
    return beginNow(graph, driveId)
  }
}

async function beginNow(graph: Graph, driveId: string): Promise<Changes> {
  const page = await graph.get<DeltaPage>(
    `/drives/${encodeURIComponent(driveId)}/root/delta?${SELECT_ITEM}&token=latest`,
  )
  return { ...toChanges(page, graph), resync: true }
}

/** Of a library in which more changes than this, it takes too long to tell. */
const MOST_PAGES = 5

/** SharePoint takes a time in the place of a token (graph-docs driveitem-delta). */
export async function readChangedSince(
  graph: Graph,
  driveId: string,
  instant: number,
): Promise<ReadonlySet<string> | null> {
  const ids = new Set<string>()
  const token = encodeURIComponent(new Date(instant).toISOString())
  let path = `/drives/${encodeURIComponent(driveId)}/root/delta?$select=id&token=${token}`
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await graph.get<DeltaPage>(path)
    for (const { id } of page.value) ids.add(id)
    const next = page['@odata.nextLink']
    if (next === undefined) return ids
    path = graph.pathOf(next)
  }
  return null
}

/** The last occurrence of an item wins; order is not promised, and a page may be empty. */
function toChanges(page: DeltaPage, graph: Graph): Omit<Changes, 'resync'> {
  const items = [...new Map(page.value.map((item) => [item.id, item])).values()]
  const next = page['@odata.nextLink']
  return {
    entries: items.filter((item) => !item.deleted).map(toEntry),
    deletedIds: items.filter((item) => item.deleted).map(({ id }) => id),
    token: graph.pathOf(next ?? page['@odata.deltaLink'] ?? ''),
    more: next !== undefined,
  }
}
