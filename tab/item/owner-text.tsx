import { mergeClasses } from '@fluentui/react-components'
import type { ItemView } from '../../src/contract/item-view.ts'
import { useItemTextStyles } from './item-text-styles.ts'

export function OwnerText({ item }: { item: Pick<ItemView, 'owner' | 'ownedByMe' | 'kind'> }) {
  const styles = useItemTextStyles()
  if (item.kind === 'incoming') return <span className={styles.owner}>Inspection team</span>
  if (item.owner === null) return <span className={mergeClasses(styles.owner, styles.nobody)}>nobody yet</span>
  return <span className={styles.owner}>{item.ownedByMe ? `${item.owner} (you)` : item.owner}</span>
}
