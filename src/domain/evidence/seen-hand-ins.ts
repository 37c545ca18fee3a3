import { type Deed, standing } from '../inspection/deed.ts'
import type { Item, ReturnItem } from '../programme/programme.ts'
import { folderKey } from './folder-plan.ts'
import { filesIn } from './item-status.ts'
import type { WatchedFile } from './watched-file.ts'

/** A file that lies in a return's shared folder and was not counted yet. */
export interface SeenHandIn {
  readonly itemId: string
  /** Tells this content of this file from every other, so that one undone by a person is not counted again. */
  readonly key: string
  readonly when: number
}

/** Returns that are handed in by what lies in the shared area, and by no deed yet. The first file counts. */
export function seenHandIns(
  items: readonly Item[],
  files: readonly WatchedFile[],
  deeds: readonly Deed[],
): readonly SeenHandIn[] {
  const counted = new Set(standing(deeds).flatMap(({ itemId, type }) => (type === 'handed in' ? [itemId] : [])))
  return items
    .filter((item): item is ReturnItem => item.kind === 'return' && item.destination === 'shared-area')
    .filter(({ id, inside }) => inside === undefined && !counted.has(id))
    .flatMap(({ id }) => {
      const [first] = filesIn(files, folderKey('shared', id))
        .filter(({ size }) => size > 0)
        .toSorted((a, b) => a.receivedAt - b.receivedAt)
      return first ? [{ itemId: id, key: `${id}/${first.id}/${first.cTag}`, when: first.receivedAt }] : []
    })
}
