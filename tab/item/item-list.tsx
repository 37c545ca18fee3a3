import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ItemView } from '../../src/contract/item-view.ts'
import { EmptyNote } from '../shell/empty-note.tsx'
import { useItemListStyles } from './item-list-styles.ts'
import { ItemRow } from './item-row.tsx'

interface ItemListProps {
  label: string
  items: readonly ItemView[]
  empty: string
}

/** As many as the week's card shows. */
const FEW = 6

/** Things to do, one a row; of a long list the first ones until more are asked for. */
export function ItemList({ label, items, empty }: ItemListProps) {
  const styles = useItemListStyles()
  const [all, showAll] = useState(false)
  if (items.length === 0) return <EmptyNote>{empty}</EmptyNote>
  const shown = all ? items : items.slice(0, FEW)
  return (
    <>
      <ul className={styles.root} aria-label={label}>
        {shown.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </ul>
      {items.length > FEW && (
        <Button className={styles.more} appearance="subtle" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? 'Fewer' : `And ${items.length - FEW} more`}
        </Button>
      )}
    </>
  )
}
