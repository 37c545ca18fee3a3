import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import type { EvidenceAnswer, EvidenceView } from '../../src/contract/evidence.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { EditFields } from './edit-fields.tsx'
import { changesOf, checkForm, formOf } from './edit-form.ts'
import { EvidenceHistory } from './evidence-history.tsx'
import { FindingLines } from './finding-lines.tsx'
import { newKey, useEvidenceDeed } from './use-evidence-deed.ts'

interface EditDialogProps {
  /** As it stands now: it may change while the dialog is open. */
  row: EvidenceView
  answer: Pick<EvidenceAnswer, 'indicators' | 'mayEdit'>
  onClose: () => void
  /** What stands in the library is other than it was when the dialog was opened: it is to be begun anew. */
  onAnew: () => void
}

/** What people write about a piece of evidence; what was changed elsewhere meanwhile is merged, column by column. */
export function EditDialog({ row, answer, onClose, onAnew }: EditDialogProps) {
  const [base] = useState(row.columns)
  const [form, setForm] = useState(() => formOf(row.columns))
  const [key, setKey] = useState(newKey)
  const [tried, setTried] = useState(false)
  const deed = useEvidenceDeed()
  const faults = checkForm(form)
  const change = (some: Partial<typeof form>) => {
    setForm({ ...form, ...some })
    setKey(newKey())
  }
  const send = (): void => {
    setTried(true)
    if (Object.keys(faults).length > 0) return
    const changes = changesOf(base, form)
    if (!answer.mayEdit || changes.length === 0) onClose()
    else {
      const body = { file: row.file, key, changes }
      deed.mutate({ path: 'edits', body }, { onSuccess: ({ toChoose }) => (toChoose ? onAnew() : onClose()) })
    }
  }
  /** What the person has begun to write stays: it is merged when it is saved. */
  const undone = (): void => {
    if (changesOf(base, form).length === 0) onAnew()
  }
  return (
    <DeedDialog
      title={`${row.reference}: ${row.name}`}
      line="Kept in the columns of the library: whoever edits them in SharePoint edits the same."
      button={answer.mayEdit ? 'Save' : 'Close'}
      sendingButton="Saving …"
      sending={deed.isPending}
      error={deed.error}
      onSend={send}
      onClose={onClose}
    >
      <FindingLines findings={row.findings} />
      {row.waiting && (
        <MessageBar layout="multiline">
          <MessageBarBody>{`${row.waiting.titles.join(', ')}: ${row.waiting.line}`}</MessageBarBody>
        </MessageBar>
      )}
      {row.conflicts.map((conflict) => (
        <ConflictChoice key={conflict.change} conflict={conflict} mayChoose={answer.mayEdit} onSettled={onAnew} />
      ))}
      <EditFields
        form={form}
        row={row}
        indicators={answer.indicators}
        faults={tried ? faults : {}}
        readOnly={!answer.mayEdit}
        onChange={change}
      />
      <EvidenceHistory file={row.file} onUndone={undone} />
    </DeedDialog>
  )
}
