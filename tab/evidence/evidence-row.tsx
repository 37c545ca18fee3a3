import { Button, mergeClasses, TableCell, TableRow, useRestoreFocusTarget } from '@fluentui/react-components'
import type { EvidenceView } from '../../src/contract/evidence.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { StateMark } from '../item/state-mark.tsx'
import { OutLink } from '../shell/out-link.tsx'
import { EvidenceMenu } from './evidence-menu.tsx'
import { useEvidenceTableStyles } from './evidence-table-styles.ts'

interface EvidenceRowProps {
  row: EvidenceView
  mayEdit: boolean
  onOpen: () => void
}

export function EvidenceRow({ row, mayEdit, onOpen }: EvidenceRowProps) {
  const styles = useEvidenceTableStyles()
  const restore = useRestoreFocusTarget()
  const cell = (area: 'reference' | 'what' | 'period' | 'owner' | 'state' | 'actions') =>
    mergeClasses(styles.cell, styles[area])
  const { reference, name, columns, indicators, byFolder } = row
  return (
    <TableRow className={styles.row}>
      <TableCell className={cell('reference')}>{reference}</TableCell>
      <TableCell className={cell('what')}>
        <OutLink href={row.url}>{name}</OutLink>
        {columns.summary && <p className={styles.summary}>{columns.summary}</p>}
        <p className={styles.more}>
          {indicators.length === 0 ? 'No indicator' : indicators.join(', ')}
          {byFolder && ' (by its folder)'}
          {columns.contributedBy && ` · ${columns.contributedBy}`}
        </p>
      </TableCell>
      <TableCell className={cell('period')}>{row.period ?? <span className={styles.none}>no period</span>}</TableCell>
      <TableCell className={cell('owner')}>{row.owner ?? <span className={styles.none}>nobody yet</span>}</TableCell>
      <TableCell className={cell('state')}>
        <StateMark state={row.state} />
        <Remarks row={row} />
      </TableCell>
      <TableCell className={cell('actions')}>
        <Button {...restore} aria-label={`${mayEdit ? 'Edit' : 'Look at'} ${reference}`} onClick={onOpen}>
          {mayEdit ? 'Edit' : 'Details'}
        </Button>
        <EvidenceMenu row={row} mayEdit={mayEdit} />
      </TableCell>
    </TableRow>
  )
}

/** What calls somebody to it, shortest first; the dialog says all. */
function Remarks({ row: { findings, waiting, conflicts } }: { row: EvidenceView }) {
  const styles = useEvidenceTableStyles()
  return (
    <>
      {conflicts.length > 0 && <span className={styles.warning}>Two values: choose one</span>}
      {waiting && <span className={styles.none}>Waits to be written</span>}
      {findings.length > 0 && (
        <span className={styles.none}>{`${inFigures(findings.length, 'thing')} to look at`}</span>
      )}
    </>
  )
}
