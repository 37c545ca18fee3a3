import type { ItemView } from '../../src/contract/item-view.ts'
import { useItemTextStyles } from './item-text-styles.ts'

/** The distance beside the date; once settled, how it was; what it waits for; and what is wrong, if anything. */
export function WhenText({ item }: { item: ItemView }) {
  const styles = useItemTextStyles()
  return (
    <>
      <p className={styles.when}>{tellWhen(item)}</p>
      {item.waiting && <p className={styles.when}>{item.waiting.line}</p>}
      {item.attention !== null && <p className={styles.attention}>{item.attention}</p>}
    </>
  )
}

/** Since when, where it is too late; the distance does not add to the date then but repeats it. */
function tellWhen({ settled, state, distance, when }: ItemView): string {
  if (settled !== null) return settled
  if (distance === '') return when
  return state === 'overdue' || state === 'late' ? distance : `${distance}, ${when}`
}
