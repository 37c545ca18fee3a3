import { hideChiNumbers } from '../../domain/evidence/chi-number.ts'
import type { Area } from '../../domain/evidence/folder-plan.ts'
import { isTemporary } from '../../domain/evidence/place-files.ts'
import type { OpenFolder, SharedApart } from '../../domain/sharing/sharing-look.ts'
import type { ChildPage, Entry, Library } from '../ports/library.ts'

/** Folders listed at once, one round trip. */
const AT_ONCE = 20
/** Files kept of one folder, the newest. */
const LISTED = 40

/** A planned folder, by its drive item. */
export interface Planned {
  readonly key: string
  /** As it was planned; `null` where the plan has it no longer. */
  readonly name: string | null
  readonly restricted: boolean
}

/** What lies below an area's folder, wherever it came from: as it is now, not as it is on record. */
export interface Walked {
  readonly folders: readonly OpenFolder[]
  readonly apart: readonly Omit<SharedApart, 'grants'>[]
  /** Folders not looked into, or not to their end. */
  readonly left: number
}

/** A folder that was found, as far as it is known before it is listed. */
type Found = Pick<OpenFolder, 'id' | 'path' | 'above' | 'webUrl' | 'restricted' | 'key'> & {
  readonly childCount?: number
}

/**
 * Walks down from an area's folder, level by level, listing at most so many folders; one that says it is empty is not
 * asked. Throws `GraphFailure`.
 * @param planned by drive item id
 */
export async function walkArea(
  library: Library,
  driveId: string,
  area: Area,
  top: { readonly id: string; readonly webUrl: string },
  planned: ReadonlyMap<string, Planned>,
  most: number,
): Promise<Walked> {
  const folders: OpenFolder[] = []
  const apart: Omit<SharedApart, 'grants'>[] = []
  let next: readonly Found[] = [{ ...top, key: area, path: [], above: [], restricted: false }]
  let listed = 0
  let left = 0
  while (next.length > 0) {
    const now = next.slice(0, AT_ONCE)
    const asked = now.filter(({ childCount }) => childCount !== 0).slice(0, Math.max(0, most - listed))
    listed += asked.length
    const pages = await library.childPages(
      driveId,
      asked.map(({ id }) => ({ folderId: id, from: null })),
    )
    const found: Found[] = []
    for (const folder of now) {
      const page = folder.childCount === 0 ? NOTHING : pages.get(folder.id)
      if (!page || page.next !== null) left += 1
      folders.push(describe(folder, page))
      for (const entry of page?.entries ?? []) {
        if (entry.isFolder) found.push(below(folder, entry, planned))
        if (entry.shared) apart.push(apartFrom(folder, entry, area, planned))
      }
    }
    next = [...next.slice(AT_ONCE), ...found]
  }
  return { folders, apart, left }
}

const NOTHING: ChildPage = { entries: [], next: null }

function below(folder: Found, entry: Entry, planned: ReadonlyMap<string, Planned>): Found {
  const { key, restricted = false } = planned.get(entry.id) ?? {}
  const { name, webUrl } = shownAs(folder, entry, planned.get(entry.id))
  return {
    id: entry.id,
    webUrl,
    above: [...folder.above, folder.id],
    path: [...folder.path, name],
    restricted: folder.restricted || restricted,
    ...(key !== undefined && { key }),
    ...(entry.childCount !== undefined && { childCount: entry.childCount }),
  }
}

/**
 * Where names are not kept, a planned folder is called as it was planned, whatever people call it, and nothing else by its
 * name. An address ends in the name: that of the folder around stands in its place.
 */
function shownAs({ restricted, webUrl }: Found, entry: Entry, planned: Planned | undefined) {
  const isKept = !restricted && planned?.restricted !== true
  const name = isKept ? hideChiNumbers(entry.name) : (planned?.name ?? null)
  return { name, webUrl: name === entry.name ? entry.webUrl : webUrl }
}

function describe({ childCount, ...folder }: Found, page: ChildPage | undefined): OpenFolder {
  const files = (page?.entries ?? []).filter(({ isFolder, name }) => !isFolder && !isTemporary(name))
  const newestFirst = files.toSorted((a, b) => b.createdAt - a.createdAt)
  const list = folder.restricted ? [] : newestFirst.slice(0, LISTED)
  return {
    ...folder,
    files: page && page.next === null ? files.length : Math.max(childCount ?? 0, files.length),
    list: list.map(({ id, name, createdAt }) => ({ id, name: hideChiNumbers(name), since: createdAt })),
    newest: newestFirst[0]?.createdAt ?? null,
  }
}

function apartFrom(
  folder: Found,
  entry: Entry,
  area: Area,
  planned: ReadonlyMap<string, Planned>,
): Omit<SharedApart, 'grants'> {
  const { id, isFolder } = entry
  const isMeant = planned.get(id)?.restricted === true
  return { id, area, isFolder, ...shownAs(folder, entry, planned.get(id)), path: folder.path, isMeant }
}
