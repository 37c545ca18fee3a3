import { folderKey } from '../evidence/folder-plan.ts'
import type { Item } from '../programme/programme.ts'
import type { Picture } from './picture.ts'

/** Where an item's files are worked on, else where they are shared; `undefined` while it has no folder. */
export function folderUrlOf(item: Item, { folderUrls }: Pick<Picture, 'folderUrls'>): string | undefined {
  const place = item.kind === 'return' ? (item.inside ?? item.id) : item.id
  return folderUrls.get(folderKey('working', place)) ?? folderUrls.get(folderKey('shared', place))
}
