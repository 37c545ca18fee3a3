import { Link } from '@fluentui/react-components'
import type { ItemView } from '../../src/contract/item-view.ts'
import { hashOf } from '../place/place.ts'
import { useItemTextStyles } from './item-text-styles.ts'

/** Leads to the item's own page. */
export function ItemTitle({ item }: { item: ItemView }) {
  const styles = useItemTextStyles()
  return (
    <span>
      <Link className={styles.title} href={hashOf({ page: 'item', id: item.id })}>
        {item.title}
      </Link>
      {item.mayApply && <span className={styles.aside}> may apply</span>}
    </span>
  )
}
