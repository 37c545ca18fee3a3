import {
  Checkbox,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import type { RecordsSystemView } from '../../src/contract/records.ts'
import { ACCESS_STAGES, type AccessStage } from '../../src/domain/records/records-step.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useAccessStyles } from './access-styles.ts'
import { useRecordsStyles } from './records-styles.ts'
import { useNoteStep } from './use-note-step.ts'

const HEADINGS: Readonly<Record<AccessStage, string>> = {
  account: 'Account made',
  agreement: 'Agreement signed',
  tested: 'Sign-in tested',
  trained: 'Trained',
  revoked: 'Access revoked',
}

interface AccessTableProps {
  system: RecordsSystemView & { way: 'access' }
  mayNote: boolean
}

/** Inspector by stage; each tick bears the day on which it was set. */
export function AccessTable({ system, mayNote }: AccessTableProps) {
  const records = useRecordsStyles()
  const styles = useAccessStyles()
  const note = useNoteStep(system.id)
  const toasts = useDeedToasts()
  if (system.inspectors.length === 0) return null
  const set = (inspectorId: string, stage: AccessStage, holds: boolean) =>
    note.mutate({ type: 'access', inspectorId, stage, holds }, { onError: (error) => toasts.refuse(error) })
  return (
    <div className={records.scroll}>
      <Table aria-label={`Inspectors' access to ${system.name}`} className={styles.table}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.name}>Inspector</TableHeaderCell>
            {ACCESS_STAGES.map((stage) => (
              <TableHeaderCell key={stage}>{HEADINGS[stage]}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {system.inspectors.map(({ id, name, stages }) => (
            <TableRow key={id}>
              <TableCell className={styles.name}>{name}</TableCell>
              {ACCESS_STAGES.map((stage) => (
                <TableCell key={stage}>
                  <Checkbox
                    checked={stages[stage] !== null}
                    disabled={!mayNote}
                    label={stages[stage] ?? ''}
                    input={{ 'aria-label': `${name}: ${HEADINGS[stage]}` }}
                    onChange={(_event, { checked }) => set(id, stage, checked === true)}
                  />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
