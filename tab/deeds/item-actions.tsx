import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { useRef } from 'react'
import type { ItemView } from '../../src/contract/item-view.ts'
import { useItemActionsStyles } from './item-actions-styles.ts'
import { ItemMenu } from './item-menu.tsx'
import { useItemDeeds } from './use-item-deeds.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { orderWishes, WISH_WORDS } from './wish-words.ts'

interface ItemActionsProps {
  item: ItemView
  /** Everything in the menu: a button on what is far off would only be noise. */
  quiet?: boolean
}

/** The one thing to do next with an item, and a menu of the rest. */
export function ItemActions({ item, quiet = false }: ItemActionsProps) {
  const styles = useItemActionsStyles()
  const deeds = useItemDeeds(item)
  const wishes = orderWishes(item)
  const first = quiet ? undefined : wishes[0]
  const root = useRef<HTMLDivElement>(null)
  const focus = useKeptFocus(root, first)
  const restore = useRestoreFocusTarget()
  return (
    <div ref={root} className={styles.root} tabIndex={-1} {...focus}>
      {first && (
        <Button
          {...restore}
          className={styles.first}
          disabledFocusable={deeds.busy}
          aria-label={`${WISH_WORDS[first]}: ${item.title}`}
          onClick={() => deeds.grant(first)}
        >
          {WISH_WORDS[first]}
        </Button>
      )}
      <span className={styles.menu}>
        <ItemMenu item={item} wishes={wishes.filter((wish) => wish !== first)} deeds={deeds} />
      </span>
    </div>
  )
}
