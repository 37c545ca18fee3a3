import { mergeClasses, TableCell, TableRow } from '@fluentui/react-components'
import type { ItemView } from '../../src/contract/item-view.ts'
import { ItemActions } from '../deeds/item-actions.tsx'
import { useItemRowStyles } from '../item/item-row-styles.ts'
import { ItemTitle } from '../item/item-title.tsx'
import { OwnerText } from '../item/owner-text.tsx'
import { StateMark } from '../item/state-mark.tsx'
import { WhenText } from '../item/when-text.tsx'
import { useReturnsStyles } from './returns-styles.ts'

interface ReturnRowProps {
  item: ItemView
  /** The week that we are in. */
  week: number | null
}

export function ReturnRow({ item, week }: ReturnRowProps) {
  const styles = useReturnsStyles()
  const row = useItemRowStyles()
  const quiet = week !== null && item.week > week + 1
  return (
    <TableRow className={mergeClasses(row.root, styles.row, quiet && row.quiet)}>
      <TableCell className={mergeClasses(styles.cell, row.what, styles.stacked)}>
        <ItemTitle item={item} />
        <WhenText item={item} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, row.state)}>
        <StateMark state={item.state} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, row.owner)}>
        <OwnerText item={item} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.end, row.actions)}>
        <ItemActions item={item} quiet={quiet} />
      </TableCell>
    </TableRow>
  )
}
