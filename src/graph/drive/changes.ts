import type { Changes } from '../../services/ports/library.ts'
import type { Graph } from '../graph.ts'
import type { Page } from '../pages.ts'
import { LinkExpired } from '../to-failure.ts'
import { type DriveItem, SELECT_ITEM, toEntry } from './drive-item.ts'

interface DeltaPage extends Page<DriveItem> {
  readonly '@odata.deltaLink'?: string
}

/** A fresh enumeration may itself be told to start over; a service that keeps saying so is broken. */
const MOST_RESTARTS = 3

/**
 * One complete round of delta (graph-docs driveitem-delta). The token is the opaque delta link without its origin.
 * When it has expired, Graph's `Location` starts a fresh enumeration.
 */
export async function readChanges(graph: Graph, driveId: string, token: string | null): Promise<Changes> {
  const start = `/drives/${encodeURIComponent(driveId)}/root/delta?${SELECT_ITEM}`
  let from = token ?? start
  for (let restarts = 0; ; restarts++) {
    try {
      return { ...(await readRound(graph, from)), resync: restarts > 0 }
    } catch (error) {
      if (!(error instanceof LinkExpired) || restarts === MOST_RESTARTS) throw error
      from = error.location ? graph.pathOf(error.location) : start
    }
  }
}

/** The last occurrence of an item wins; order is not promised, and pages may be empty. */
async function readRound(graph: Graph, from: string): Promise<Omit<Changes, 'resync'>> {
  const last = new Map<string, DriveItem>()
  for (let path = from; ; ) {
    const page: DeltaPage = await graph.get(path)
    for (const item of page.value) last.set(item.id, item)
    const next = page['@odata.nextLink']
    if (!next) return toChanges([...last.values()], page['@odata.deltaLink'], graph)
    path = graph.pathOf(next)
  }
}

function toChanges(items: readonly DriveItem[], deltaLink: string | undefined, graph: Graph): Omit<Changes, 'resync'> {
  const deleted = items.filter((item) => item.deleted)
  return {
    entries: items.filter((item) => !item.deleted).map(toEntry),
    deletedIds: deleted.map((item) => item.id),
    token: graph.pathOf(deltaLink ?? ''),
  }
}
