import type { ItemView } from '../../../src/contract/item-view.ts'
import type { Overview } from '../../../src/contract/overview.ts'

/** The overview with one item changed: a settled one leaves the lists of what is still to be done. */
export function replaceItem(overview: Overview, changed: ItemView): Overview {
  const swap = (items: readonly ItemView[]) => items.map((item) => (item.id === changed.id ? changed : item))
  const open = (items: readonly ItemView[]) => swap(items).filter(({ settled }) => settled === null)
  return {
    ...overview,
    needsAttention: open(overview.needsAttention),
    dueNext: open(overview.dueNext),
    awaited: open(overview.awaited),
    returns: swap(overview.returns),
    actions: swap(overview.actions),
  }
}
