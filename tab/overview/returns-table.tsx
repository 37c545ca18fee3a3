import { mergeClasses, Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components'
import type { ItemView } from '../../src/contract/item-view.ts'
import { useItemRowStyles } from '../item/item-row-styles.ts'
import { EmptyNote } from '../shell/empty-note.tsx'
import { HiddenText } from '../shell/hidden-text.tsx'
import { ReturnRow } from './return-row.tsx'
import { useReturnsStyles } from './returns-styles.ts'

interface ReturnsTableProps {
  returns: readonly ItemView[]
  week: number | null
  empty: string
}

/** A table by its roles, not by its elements: on a narrow page its cells stand under each other. */
export function ReturnsTable({ returns, week, empty }: ReturnsTableProps) {
  const styles = useReturnsStyles()
  const row = useItemRowStyles()
  if (returns.length === 0) return <EmptyNote>{empty}</EmptyNote>
  return (
    <Table noNativeElements aria-label="Returns" className={styles.table}>
      <TableHeader>
        <TableRow className={mergeClasses(row.root, styles.row, styles.head)}>
          <TableHeaderCell className={mergeClasses(row.what, styles.heading)}>Return</TableHeaderCell>
          <TableHeaderCell className={mergeClasses(row.state, styles.heading)}>State</TableHeaderCell>
          <TableHeaderCell className={mergeClasses(row.owner, styles.heading)}>Owner</TableHeaderCell>
          <TableHeaderCell className={mergeClasses(row.actions, styles.heading)}>
            <HiddenText>What can be done</HiddenText>
          </TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {returns.map((item) => (
          <ReturnRow key={item.id} item={item} week={week} />
        ))}
      </TableBody>
    </Table>
  )
}
