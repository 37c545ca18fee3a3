import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { ChecksView } from '../../src/contract/checks.ts'
import type { ItemView } from '../../src/contract/item-view.ts'
import { columnsInWords, readColumns, readHeadings } from '../../src/domain/evidence/columns-in-words.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { faultOf } from '../deeds/fault-of.ts'
import { useChangeChecks } from './use-change-checks.ts'

interface ChecksDialogProps {
  item: ItemView
  checks: ChecksView
  onClose: () => void
}

/** The inspectors' template is known to the coordinator alone: its columns are named here. */
export function ChecksDialog({ item, checks, onClose }: ChecksDialogProps) {
  const [columns, setColumns] = useState(() => columnsInWords(checks.columns))
  const [caseNumber, setCaseNumber] = useState(() => checks.caseNumber.join(', '))
  const [rows, setRows] = useState(() => String(checks.rows ?? ''))
  const change = useChangeChecks(item, checks)
  const count = rows.trim() === '' ? null : Number(rows)
  const fault = count === null || (Number.isInteger(count) && count > 0) ? undefined : 'Give a number, or nothing.'
  const send = (): void => {
    if (fault) return
    const named = readColumns(columns).map(({ name, headings }) => ({ name, headings: [...headings] }))
    change.mutate({ columns: named, caseNumber: [...readHeadings(caseNumber)], rows: count }, { onSuccess: onClose })
  }
  return (
    <DeedDialog
      title={`What its workbook is checked for: ${item.title}`}
      line="Only headings and counts are looked at, never what stands in a cell."
      button="Save"
      sendingButton="Saving …"
      sending={change.isPending}
      error={change.error}
      onSend={send}
      onClose={onClose}
    >
      <Field
        label="Columns that have to be there, one a line"
        hint="Other headings after a colon, such as Designation: Job title, Role"
      >
        <Textarea value={columns} rows={5} maxLength={4000} onChange={(_event, { value }) => setColumns(value)} />
      </Field>
      <Field
        label="Heading of the case numbers"
        hint="Each has to be there once. Several headings with commas between."
      >
        <Input value={caseNumber} maxLength={800} onChange={(_event, { value }) => setCaseNumber(value)} />
      </Field>
      <Field label="How many rows" hint="Nothing: they are only counted." {...faultOf(fault)}>
        <Input value={rows} inputMode="numeric" maxLength={6} onChange={(_event, { value }) => setRows(value)} />
      </Field>
    </DeedDialog>
  )
}
