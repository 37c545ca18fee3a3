import { type Changes, type Entry, ROOT } from '../../../src/services/ports/library.ts'

export type By = 'person' | 'waymark'

export interface DriveItem extends Entry {
  /** Path below the root, with the names under which folders were first made. */
  readonly madeAs: string
  readonly by: By
}

/** What became of an item, for whoever watches. */
export interface DriveNews {
  readonly what: 'added' | 'changed' | 'removed'
  readonly item: DriveItem
  readonly by: By
}

/**
 * A document library as SharePoint keeps it: folders come without what lies in them when they are moved or renamed, a
 * folder's deletion is reported alone, and delta links can be forgotten.
 */
export interface Drive {
  item(id: string): DriveItem | undefined
  children(folderId: string): readonly DriveItem[]
  childNamed(folderId: string, name: string): DriveItem | undefined
  folderMadeAs(path: string): DriveItem | undefined
  makeFolder(parentId: string, name: string, by: By): DriveItem
  /** New, or new content for one of that name. */
  putFile(parentId: string, name: string, size: number, by: By): DriveItem
  rename(id: string, name: string): void
  move(id: string, toFolderId: string, by: By): DriveItem
  /** With all that lies in it. */
  remove(id: string): void
  changes(token: string | null): Changes
  /** Every link given out so far is forgotten. */
  forgetLinks(): void
  folders(): readonly { readonly item: DriveItem; readonly path: string; readonly deleted: boolean }[]
}

type Kept = DriveItem & { readonly seq: number }

interface Gone {
  readonly id: string
  readonly seq: number
  readonly item: DriveItem
  readonly path: string
}

/** Changes on one page. */
const PAGE = 20

export function createDrive(name: string, now: () => number, tell: (news: DriveNews) => void): Drive {
  const items = new Map<string, Kept>()
  const below = new Map<string, Set<string>>([[ROOT, new Set()]])
  const gone: Gone[] = []
  let seq = 0
  let links = 0

  const childrenOf = (id: string) => [...(below.get(id) ?? [])].map((child) => items.get(child) as DriveItem)
  const childNamed = (id: string, wanted: string) =>
    childrenOf(id).find((one) => one.name.toLowerCase() === wanted.toLowerCase())
  const pathOf = (item: DriveItem): string => {
    const parent = items.get(item.parentId)
    return parent ? `${pathOf(parent)}/${item.name}` : item.name
  }

  function keep(item: DriveItem): DriveItem {
    seq += 1
    const before = items.get(item.id)
    if (before && before.parentId !== item.parentId) below.get(before.parentId)?.delete(item.id)
    const kept = { ...item, eTag: `"${item.id},${seq}"`, seq }
    items.set(item.id, kept)
    below.get(item.parentId)?.add(item.id)
    return kept
  }

  function add(parentId: string, itemName: string, isFolder: boolean, size: number, by: By): DriveItem {
    const id = `${name}-${seq + 1}`
    const parent = items.get(parentId)
    const madeAs = parent ? `${parent.madeAs}/${itemName}` : itemName
    const webUrl = `https://northmoor.sharepoint.example/${name}/${id}`
    const more = { webUrl, createdAt: now(), madeAs, by, eTag: '', cTag: `c${seq + 1}` }
    if (isFolder) below.set(id, new Set())
    const item = keep({ id, name: itemName, parentId, isFolder, size, ...more })
    tell({ what: 'added', item, by })
    return item
  }

  function drop(item: DriveItem): void {
    for (const child of childrenOf(item.id)) drop(child)
    const path = pathOf(item)
    items.delete(item.id)
    below.get(item.parentId)?.delete(item.id)
    gone.push({ id: item.id, seq, item, path })
    tell({ what: 'removed', item, by: 'person' })
  }

  return {
    item: (id) => items.get(id),
    children: childrenOf,
    childNamed,
    folderMadeAs: (path) => [...items.values()].find((item) => item.isFolder && item.madeAs === path),
    makeFolder: (parentId, folderName, by) => add(parentId, folderName, true, 0, by),
    putFile(parentId, fileName, size, by) {
      const known = childNamed(parentId, fileName)
      if (!known) return add(parentId, fileName, false, size, by)
      const item = keep({ ...known, size, cTag: `c${seq + 1}` })
      tell({ what: 'changed', item, by })
      return item
    },
    rename(id, newName) {
      const known = items.get(id)
      if (!known) return
      const madeAs = known.isFolder ? known.madeAs : sibling(known.madeAs, newName)
      tell({ what: 'changed', item: keep({ ...known, name: newName, madeAs }), by: 'person' })
    },
    move(id, toFolderId, by) {
      const item = items.get(id) as DriveItem
      const parent = items.get(toFolderId)
      const moved = keep({ ...item, parentId: toFolderId, madeAs: `${parent?.madeAs ?? ''}/${item.name}` })
      tell({ what: 'added', item: moved, by })
      return moved
    },
    remove(id) {
      const item = items.get(id)
      if (!item) return
      seq += 1
      drop(item)
    },
    changes(token) {
      const [link, since] = (token ?? '').split('.').map(Number)
      if (token === null || link !== links) return pageOf([], seq, { more: false, resync: true })
      if (since === seq) return pageOf([], seq, { more: false, resync: false })
      const news = [...items.values(), ...gone.filter(({ item }) => isTop(item))]
        .filter((one) => one.seq > (since ?? 0))
        .toSorted((one, other) => one.seq - other.seq)
      const page = news.slice(0, PAGE)
      const more = news.length > PAGE
      return pageOf(page, more ? (page.at(-1)?.seq ?? seq) : seq, { more, resync: false })
    },
    forgetLinks() {
      links += 1
    },
    folders: () => [
      ...[...items.values()].filter(({ isFolder }) => isFolder).map((item) => folderSeen(item, pathOf(item), false)),
      ...gone.filter(({ item }) => item.isFolder).map(({ item, path }) => folderSeen(item, path, true)),
    ],
  }

  function pageOf(
    page: readonly (Kept | Gone)[],
    upTo: number,
    { more, resync }: Pick<Changes, 'more' | 'resync'>,
  ): Changes {
    const entries = page.flatMap((one) => ('path' in one ? [] : [one]))
    const deletedIds = page.flatMap((one) => ('path' in one ? [one.id] : []))
    return { entries, deletedIds, token: `${links}.${upTo}`, more, resync }
  }

  /** What was deleted itself, not along with its folder. */
  function isTop({ parentId }: DriveItem): boolean {
    return parentId === ROOT || items.has(parentId)
  }
}

function folderSeen(item: DriveItem, path: string, deleted: boolean) {
  return { item, path, deleted }
}

function sibling(path: string, name: string): string {
  return [...path.split('/').slice(0, -1), name].join('/')
}
