import { type Deed, standing, takenBackAt } from '../inspection/deed.ts'
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

/**
 * Returns that are handed in, and incoming items that have arrived, by what lies in the shared area and
 * by no deed yet. The first file counts; what lay there when a person took the hand-in back does not.
 */
export function seenInShared(
  items: readonly Item[],
  files: readonly WatchedFile[],
  deeds: readonly Deed[],
): readonly SeenInShared[] {
  return items.flatMap((item) => {
    const type = toldByFile(item)
    const own = deeds.filter(({ itemId }) => itemId === item.id)
    if (type === null || standing(own).some((deed) => deed.type === type)) return []
    const since = takenBackAt(own, type) ?? Number.NEGATIVE_INFINITY
    const [first] = filesIn(files, folderKey('shared', item.id))
      .filter(({ size, receivedAt }) => size > 0 && receivedAt > since)
      .toSorted((a, b) => a.receivedAt - b.receivedAt)
    return first ? [{ itemId: item.id, type, key: `${item.id}/${first.id}/${first.cTag}`, when: first.receivedAt }] : []
  })
}

/** One inside another return shares its folder: whether it is in there is for a person to say. */
function toldByFile(item: Item): SeenInShared['type'] | null {
  if (item.kind === 'incoming') return item.arrives === 'shared-area' ? 'arrived' : null
  if (item.kind !== 'return' || item.destination !== 'shared-area' || item.inside !== undefined) return null
  return 'handed in'
}
