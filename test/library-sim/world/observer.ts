import type { Wire } from '../../tenant/graph-client.ts'
import type { DriveClient } from './graph.ts'
import { isPassing, placeOf } from './place-of.ts'

/** A file or folder as Graph shows it. */
export interface Item {
  readonly id: string
  readonly name: string
  /** `null`: the library's root. */
  readonly parent: string | null
  readonly isFolder: boolean
  readonly size: number
  readonly eTag: string
  readonly cTag: string
  readonly createdAt: number
  readonly checkedOutBy: string | null
}

export interface Standing {
  readonly place: string | null
  readonly cTag: string
  /** Since when the file has lain in its place with its present content. */
  readonly since: number
  /** Since when it has lain anywhere in our care with that content. */
  readonly contentSince: number
}

/** Follows the library from outside, act by act. */
export interface Observer {
  readonly items: ReadonlyMap<string, Item>
  readonly standings: ReadonlyMap<string, Standing>
  /** Files with anything in them that came to lie in a place, or changed there, ever. */
  readonly whole: readonly { readonly place: string; readonly id: string; readonly at: number }[]
  /** Takes note of what happened since it was last called. */
  follow(): Promise<void>
}

/** @param planned planned folders by id, with their keys */
export async function openObserver(
  drive: DriveClient,
  planned: ReadonlyMap<string, string>,
  now: () => number,
): Promise<Observer> {
  const items = new Map<string, Item>()
  const standings = new Map<string, Standing>()
  const whole: Observer['whole'][number][] = []
  let link = '/root/delta'
  const observer = { items, standings, whole, follow }
  await follow()
  return observer

  async function follow(): Promise<void> {
    for (let next: string | undefined = link; next; ) {
      const { status, body }: Wire = await drive.ask('GET', next)
      if (status === 410) {
        items.clear()
        next = '/root/delta'
        continue
      }
      for (const item of body.value) {
        if (item.deleted) items.delete(item.id)
        else items.set(item.id, readItem(item))
      }
      link = body['@odata.deltaLink'] ?? link
      next = body['@odata.nextLink']
    }
    noteStandings()
  }

  function noteStandings(): void {
    for (const id of standings.keys()) if (!items.has(id)) standings.delete(id)
    for (const { id, isFolder, name, cTag, size } of items.values()) {
      if (isFolder) continue
      const place = isPassing(name) ? null : placeOf(id, items, planned)
      const before = standings.get(id)
      if (before?.place === place && before.cTag === cTag) continue
      const kept = before && before.place !== null && before.cTag === cTag
      standings.set(id, { place, cTag, since: now(), contentSince: kept ? before.contentSince : now() })
      if (place !== null && size > 0) whole.push({ place, id, at: now() })
    }
  }
}

/** A file's publication comes only where it is asked for. */
const MEMBERS = 'id,name,parentReference,folder,size,eTag,cTag,createdDateTime,publication'

/** Everything that is there, folder by folder. */
export async function readLibrary(drive: DriveClient): Promise<ReadonlyMap<string, Item & { readonly fields: Wire }>> {
  const found = new Map<string, Item & { readonly fields: Wire }>()
  const folders = [(await drive.ask('GET', '/root')).body.id as string]
  for (const folder of folders) {
    const path = `/items/${folder}/children?$top=999&$select=${MEMBERS}&$expand=listItem($expand=fields)`
    for (const item of (await drive.ask('GET', path)).body.value) {
      found.set(item.id, { ...readItem(item), fields: item.listItem.fields })
      if (item.folder) folders.push(item.id)
    }
  }
  return found
}

function readItem(item: Wire): Item {
  const { id, name, parentReference, folder, size, eTag, cTag, createdDateTime, publication } = item
  const checkedOutBy = publication?.checkedOutBy?.user?.displayName ?? null
  const createdAt = Date.parse(createdDateTime)
  return {
    id,
    name,
    parent: parentReference?.id ?? null,
    isFolder: !!folder,
    size,
    eTag,
    cTag,
    createdAt,
    checkedOutBy,
  }
}
