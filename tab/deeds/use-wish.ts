import type { UseMutationResult } from '@tanstack/react-query'
import type { ItemView } from '../../src/contract/item-view.ts'
import { type WishAnswer, type WishRequest, wishAnswer } from '../../src/contract/wish-request.ts'
import { usePosting } from './use-posting.ts'
import { undoOf } from './use-undo.ts'

type Wish = WishRequest['wish']

/** Does something to an item. */
export function useWish({ id: item }: Pick<ItemView, 'id'>): UseMutationResult<WishAnswer, Error, Wish> {
  return usePosting((wish: Wish) => ({ path: 'wishes', body: { item, wish }, shape: wishAnswer }), {
    wayBack: ({ deed }) => undoOf(deed),
  })
}
