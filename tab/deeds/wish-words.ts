import type { ItemView, WishView } from '../../src/contract/item-view.ts'

/** What a button says. */
export const WISH_WORDS: Readonly<Record<WishView, string>> = {
  'hand in': 'Hand in',
  done: 'Mark done',
  arrived: 'Mark arrived',
  'signed off': 'Sign off',
  ready: 'Mark ready',
  taken: 'Take it',
  'not applicable': 'Does not apply',
}

/** What most helps the item on comes first. */
const ORDER: readonly WishView[] = ['hand in', 'done', 'arrived', 'signed off', 'ready', 'taken', 'not applicable']

/** An item that nobody owns first needs somebody; else what settles it comes first. */
export function orderWishes({ wishes, owner }: Pick<ItemView, 'wishes' | 'owner'>): readonly WishView[] {
  const ordered = ORDER.filter((wish) => wishes.includes(wish))
  if (owner !== null || !ordered.includes('taken')) return ordered
  return ['taken', ...ordered.filter((wish) => wish !== 'taken')]
}
