import { type Deed, takenBackAt } from '../inspection/deed.ts'
import { standing } from '../inspection/kept.ts'
import type { Item } from '../programme/programme.ts'
import type { Instant } from '../schedule/day.ts'
import { filesIn } from './files-in.ts'
import { folderKey } from './folder-plan.ts'
import type { WatchedFile } from './watched-file.ts'

/** A file in an item's shared folder that says something no deed says yet. */
export interface SeenInShared {
  readonly itemId: string
  readonly type: 'handed in' | 'arrived'
  /** Of this content of this file, so that it is said once. */
  readonly key: string
  readonly when: Instant
}

/** What a file in its shared folder would say, that no deed says yet. */
export interface AwaitedInShared extends Pick<SeenInShared, 'itemId' | 'type'> {
  readonly folder: string
  /** Only what came after it counts: what lay there when a person took the hand-in back does not. */
  readonly after: Instant | null
}

/** Returns that may be handed in, and incoming items that may arrive, by what comes to lie in the shared area. */
export function awaitedInShared(items: readonly Item[], deeds: readonly Deed[]): readonly AwaitedInShared[] {
  return items.flatMap((item) => {
    const type = toldByFile(item)
    const own = deeds.filter(({ itemId }) => itemId === item.id)
    if (type === null || standing(own).some((deed) => deed.type === type)) return []
    return [{ itemId: item.id, type, folder: folderKey('shared', item.id), after: takenBackAt(own, type) ?? null }]
  })
}

export type FirstFile = Pick<WatchedFile, 'id' | 'cTag' | 'receivedAt'>

/** The first file with content that came into a folder, or below it, after a moment; of two at once the lesser id. */
export function firstFileIn(
  files: readonly WatchedFile[],
  { folder, after }: Pick<AwaitedInShared, 'folder' | 'after'>,
): FirstFile | undefined {
  const [first] = filesIn(files, folder)
    .filter(({ size, receivedAt }) => size > 0 && receivedAt > (after ?? Number.NEGATIVE_INFINITY))
    .toSorted((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1))
  return first && { id: first.id, cTag: first.cTag, receivedAt: first.receivedAt }
}

/** @param first of each folder that holds one, by its key */
export function seenInShared(
  awaited: readonly AwaitedInShared[],
  first: ReadonlyMap<string, FirstFile>,
): readonly SeenInShared[] {
  return awaited.flatMap(({ itemId, type, folder }) => {
    const file = first.get(folder)
    return file ? [{ itemId, type, key: `${itemId}/${file.id}/${file.cTag}`, when: file.receivedAt }] : []
  })
}

/** One inside another return shares its folder: whether it is in there is for a person to say. */
function toldByFile(item: Item): SeenInShared['type'] | null {
  if (item.kind === 'incoming') return item.arrives === 'shared-area' ? 'arrived' : null
  if (item.kind !== 'return' || item.destination !== 'shared-area' || item.inside !== undefined) return null
  return 'handed in'
}
