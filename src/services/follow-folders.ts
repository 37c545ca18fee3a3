import type { WatchedFolder } from '../domain/evidence/place-files.ts'
import type { Changes, Entry, Library } from './ports/library.ts'

/** A look at the library with what lies in folders that came to us whole, and without those that left. */
export interface FollowedFolders {
  readonly entries: readonly Entry[]
  readonly deletedIds: readonly string[]
  /** Watched folders by drive item id, without people's own that were moved. */
  readonly folders: ReadonlyMap<string, WatchedFolder>
  /** Keys of people's own folders that lie elsewhere now: nothing below them is where it was. */
  readonly leftKeys: readonly string[]
}

/**
 * A folder that is renamed or moved comes without what lies in it (graph-docs driveitem-delta), so what is new
 * below ours is listed, and what was moved is forgotten where it lay. `complete` holds everything already.
 */
export async function followFolders(
  library: Pick<Library, 'children'>,
  driveId: string,
  look: Pick<Changes, 'entries' | 'deletedIds'> & { readonly complete: boolean },
  watched: ReadonlyMap<string, WatchedFolder>,
): Promise<FollowedFolders> {
  const leftKeys = look.entries.flatMap((entry) => keyLeft(entry, watched) ?? [])
  const isLeft = (key: string) => leftKeys.some((left) => key === left || key.startsWith(`${left}/`))
  const folders = new Map([...watched].filter(([, { key }]) => !isLeft(key)))
  const gone = [...watched.values()].flatMap(({ key }) => (isLeft(key) ? [key] : []))
  const entries = look.complete ? look.entries : await withContents(library, driveId, look.entries, folders)
  return { entries, deletedIds: look.deletedIds, folders, leftKeys: gone }
}

/** The key that a folder of people's own had before it was moved. Planned ones keep theirs wherever they are. */
function keyLeft(entry: Entry, watched: ReadonlyMap<string, WatchedFolder>): string | undefined {
  const key = watched.get(entry.id)?.key
  if (!key?.endsWith(`/${entry.id}`)) return undefined
  return key === `${watched.get(entry.parentId)?.key}/${entry.id}` ? undefined : key
}

async function withContents(
  library: Pick<Library, 'children'>,
  driveId: string,
  reported: readonly Entry[],
  folders: ReadonlyMap<string, WatchedFolder>,
): Promise<readonly Entry[]> {
  const entries = new Map(reported.map((entry) => [entry.id, entry]))
  const listed = new Set<string>()
  for (;;) {
    const below = newBelow([...entries.values()], folders).filter((id) => !listed.has(id))
    if (below.length === 0) return [...entries.values()]
    for (const id of below) listed.add(id)
    for (const child of [...(await library.children(driveId, below)).values()].flat()) {
      if (!entries.has(child.id)) entries.set(child.id, child)
    }
  }
}

/** Ids of folders that lie in one of an item's and are not known yet. */
function newBelow(entries: readonly Entry[], folders: ReadonlyMap<string, WatchedFolder>): readonly string[] {
  const parents = new Map(entries.map(({ id, parentId }) => [id, parentId]))
  const isBelow = (id: string | undefined): boolean => {
    if (id === undefined) return false
    const known = folders.get(id)
    return known ? known.key.includes('/') : isBelow(parents.get(id))
  }
  return entries.flatMap(({ id, parentId, isFolder }) =>
    isFolder && !folders.has(id) && isBelow(parentId) ? [id] : [],
  )
}
