import type { ItemView } from '../../src/contract/item-view.ts'
import { ItemActions } from '../deeds/item-actions.tsx'
import { useItemRowStyles } from './item-row-styles.ts'
import { ItemTitle } from './item-title.tsx'
import { OwnerText } from './owner-text.tsx'
import { StateMark } from './state-mark.tsx'
import { WhenText } from './when-text.tsx'

export function ItemRow({ item }: { item: ItemView }) {
  const styles = useItemRowStyles()
  return (
    <li className={styles.root}>
      <div className={styles.what}>
        <ItemTitle item={item} />
        <WhenText item={item} />
      </div>
      <div className={styles.state}>
        <StateMark state={item.state} />
      </div>
      <div className={styles.owner}>
        <OwnerText item={item} />
      </div>
      <div className={styles.actions}>
        <ItemActions item={item} />
      </div>
    </li>
  )
}
