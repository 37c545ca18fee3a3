import { type Deed, standing } from '../inspection/deed.ts'
import type { Item } from '../programme/programme.ts'
import { folderKey } from './folder-plan.ts'
import { filesIn } from './item-status.ts'
import type { WatchedFile } from './watched-file.ts'

/** A file in an item's shared folder that says something no deed says yet. */
export interface SeenInShared {
  readonly itemId: string
  readonly type: 'handed in' | 'arrived'
  /** Tells this content of this file from every other, so that one undone by a person is not counted again. */
  readonly key: string
  readonly when: number
}

/**
 * Returns that are handed in, and incoming items that have arrived, by what lies in the shared area and
 * by no deed yet. The first file counts.
 */
export function seenInShared(
  items: readonly Item[],
  files: readonly WatchedFile[],
  deeds: readonly Deed[],
): readonly SeenInShared[] {
  const said = new Set(standing(deeds).map(({ itemId, type }) => `${itemId}/${type}`))
  return items.flatMap((item) => {
    const type = toldByFile(item)
    if (type === null || said.has(`${item.id}/${type}`)) return []
    const [first] = filesIn(files, folderKey('shared', item.id))
      .filter(({ size }) => size > 0)
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
