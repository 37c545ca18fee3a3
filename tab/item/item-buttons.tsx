import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import { type ReactNode, useRef } from 'react'
import type { ItemView } from '../../src/contract/item-view.ts'
import { useItemDeeds } from '../deeds/use-item-deeds.ts'
import { useKeptFocus } from '../deeds/use-kept-focus.ts'
import { orderWishes, WISH_WORDS } from '../deeds/wish-words.ts'
import { useItemPageStyles } from './item-page-styles.ts'

/** All that this person may do with the item; the first is what most helps it on. */
export function ItemButtons({ item, children }: { item: ItemView; children: ReactNode }) {
  const styles = useItemPageStyles()
  const deeds = useItemDeeds(item)
  const restore = useRestoreFocusTarget()
  const root = useRef<HTMLDivElement>(null)
  const wishes = orderWishes(item)
  const focus = useKeptFocus(root, wishes.join())
  return (
    <div ref={root} className={styles.buttons} tabIndex={-1} {...focus}>
      {wishes.map((wish, index) => (
        <Button
          key={wish}
          {...restore}
          appearance={index === 0 ? 'primary' : 'secondary'}
          disabledFocusable={deeds.busy}
          onClick={() => deeds.grant(wish)}
        >
          {WISH_WORDS[wish]}
        </Button>
      ))}
      {deeds.undo && (
        <Button icon={<ArrowUndoRegular />} disabledFocusable={deeds.busy} onClick={deeds.undo}>
          {`Undo “${item.state}”`}
        </Button>
      )}
      {children}
    </div>
  )
}
