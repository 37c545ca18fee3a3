import { binds, isSettled } from '../evidence/item-status.ts'
import type { ItemPicture } from '../inspection/picture.ts'
import type { DuePoint } from '../schedule/dated-item.ts'
import { isOurs } from './is-ours.ts'

/** What is to be done by a time that counts. */
export type Deadline = ItemPicture & { readonly dated: DuePoint }

/** Nothing is chased that is settled or that cannot be late. */
export function isChased(one: ItemPicture): one is Deadline {
  return one.dated.type === 'due' && isOurs(one) && !isSettled(one.status) && binds(one.dated)
}
