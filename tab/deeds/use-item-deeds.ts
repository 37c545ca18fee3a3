import type { ItemView, WishView } from '../../src/contract/item-view.ts'
import { useHandIn } from '../hand-in/hand-in-context.ts'
import { useInspection } from '../inspection-context.ts'
import { useDeedToasts } from './use-deed-toasts.tsx'
import { useUndo } from './use-undo.ts'
import { useWish } from './use-wish.ts'

export interface ItemDeeds {
  /** Something is on its way to the server. */
  readonly busy: boolean
  grant: (wish: WishView) => void
  /** `null`: there is nothing that this person may take back. */
  undo: (() => void) | null
}

/** What can be done to an item from a row or its page. Handing in asks first, everything else is done at once. */
export function useItemDeeds(item: ItemView): ItemDeeds {
  const { id } = useInspection()
  const toasts = useDeedToasts()
  const handIn = useHandIn()
  const wish = useWish(item)
  const undo = useUndo(id)
  const deed = item.undo
  return {
    busy: wish.isPending || undo.isPending,
    grant: (type) => (type === 'hand in' ? handIn(item) : wish.mutate({ type }, { onError: toasts.refuse })),
    undo: deed === null ? null : () => undo.mutate(deed),
  }
}
