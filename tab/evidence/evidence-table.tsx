import { mergeClasses, Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components'
import type { EvidenceAnswer, EvidenceSort, EvidenceView } from '../../src/contract/evidence.ts'
import { HiddenText } from '../shell/hidden-text.tsx'
import type { Shown } from './evidence-filter.ts'
import { EvidenceRow } from './evidence-row.tsx'
import { useEvidenceTableStyles } from './evidence-table-styles.ts'

interface EvidenceTableProps {
  answer: EvidenceAnswer
  shown: Shown
  onShow: (shown: Shown) => void
  onOpen: (row: EvidenceView) => void
}

const HEADS: readonly (readonly [EvidenceSort, 'reference' | 'what' | 'period' | 'owner' | 'state', string])[] = [
  ['reference', 'reference', 'Reference'],
  ['name', 'what', 'Evidence'],
  ['period', 'period', 'Period'],
  ['owner', 'owner', 'Owner'],
  ['state', 'state', 'State'],
]

/** A table by its roles: on a narrow page its cells stand under each other. */
export function EvidenceTable({ answer, shown, onShow, onOpen }: EvidenceTableProps) {
  const styles = useEvidenceTableStyles()
  const { sort, down } = shown
  return (
    <Table noNativeElements sortable aria-label="Evidence" className={styles.table}>
      <TableHeader>
        <TableRow className={mergeClasses(styles.row, styles.head)}>
          {HEADS.map(([by, area, title]) => (
            <TableHeaderCell
              key={by}
              className={mergeClasses(styles[area], styles.heading)}
              {...(sort === by && { sortDirection: down ? 'descending' : 'ascending' })}
              onClick={() => onShow({ ...shown, page: 1, sort: by, down: sort === by && !down })}
            >
              {title}
            </TableHeaderCell>
          ))}
          <TableHeaderCell sortable={false} className={mergeClasses(styles.actions, styles.heading)}>
            <HiddenText>What can be done</HiddenText>
          </TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {answer.rows.map((row) => (
          <EvidenceRow key={row.file} row={row} mayEdit={answer.mayEdit} onOpen={() => onOpen(row)} />
        ))}
      </TableBody>
    </Table>
  )
}
