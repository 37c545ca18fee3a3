import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { RecordsSystemView } from '../../src/contract/records.ts'
import { readCases } from '../../src/domain/records/read-cases.ts'
import { CASE_STAGES, type CaseStage } from '../../src/domain/records/records-step.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { faultOf } from '../deeds/fault-of.ts'
import { useNoteStep } from './use-note-step.ts'

interface CasesDialogProps {
  system: RecordsSystemView & { way: 'uploads' }
  onClose: () => void
}

const LABELS: Readonly<Record<CaseStage, string>> = {
  'not begun': 'Not begun (takes back what was noted)',
  prepared: 'Prepared',
  uploaded: 'Uploaded',
  checked: 'Checked: complete and readable',
}

/** Several cases at once, as people write them down: `1-40, 43, reserve 2`. */
export function CasesDialog({ system, onClose }: CasesDialogProps) {
  const [text, setText] = useState('')
  const [stage, setStage] = useState<CaseStage>('uploaded')
  const [tried, setTried] = useState(false)
  const note = useNoteStep(system.id)
  const read = readCases(text, system.cases)
  const fault =
    'notRead' in read
      ? `There is no case “${read.notRead}” in the sample.`
      : read.cases.length === 0
        ? 'Name the cases.'
        : undefined
  const send = (): void => {
    setTried(true)
    if ('notRead' in read || fault) return
    note.mutate({ type: 'cases', cases: read.cases.map(({ id }) => id), stage }, { onSuccess: onClose })
  }
  return (
    <DeedDialog
      title={`Note progress: ${system.name}`}
      line="Write the cases by their numbers in the sample. Each is set to the stage you choose; it includes those before it."
      button="Note"
      sendingButton="Noting …"
      sending={note.isPending}
      error={note.error}
      onSend={send}
      onClose={onClose}
    >
      <Field
        label="Cases"
        required
        hint={'notRead' in read || fault ? 'Such as 1-40, 43, reserve 2. Or: all' : countOf(read.cases.length)}
        {...faultOf(tried ? fault : undefined)}
      >
        <Input value={text} maxLength={400} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Field label="Stage">
        <RadioGroup value={stage} onChange={(_event, { value }) => setStage(value as CaseStage)}>
          {CASE_STAGES.toReversed().map((one) => (
            <Radio key={one} value={one} label={LABELS[one]} />
          ))}
        </RadioGroup>
      </Field>
    </DeedDialog>
  )
}

function countOf(count: number): string {
  return count === 1 ? 'One case' : `${count} cases`
}
