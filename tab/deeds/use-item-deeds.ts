import type { ItemView, WishView } from '../../src/contract/item-view.ts'
import type { WishRequest } from '../../src/contract/wish-request.ts'
import { useAsk } from './ask-context.ts'
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

/** What can be done to an item from a row or its page. What needs more than a press asks first, the rest is done at once. */
export function useItemDeeds(item: ItemView): ItemDeeds {
  const toasts = useDeedToasts()
  const ask = useAsk()
  const wish = useWish(item)
  const undo = useUndo()
  const deed = item.undo
  return {
    busy: wish.isPending || undo.isPending,
    grant(type) {
      if (type === 'hand in' || type === 'arrived' || type === 'not applicable') return ask(item, type)
      const seen = type === 'signed off' && item.version !== null && { seen: item.version }
      wish.mutate({ type, ...seen } as WishRequest['wish'], { onError: toasts.refuse })
    },
    undo: deed === null ? null : () => undo.mutate(deed),
  }
}
