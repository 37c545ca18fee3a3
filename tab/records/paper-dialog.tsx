import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { RecordsSystemView } from '../../src/contract/records.ts'
import { PAPER_STAGES, type PaperStage } from '../../src/domain/records/records-step.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { faultOf } from '../deeds/fault-of.ts'
import { useNoteStep } from './use-note-step.ts'

interface PaperDialogProps {
  system: RecordsSystemView & { way: 'paper' }
  onClose: () => void
}

const LABELS: Readonly<Record<PaperStage, string>> = {
  'counted out': 'Counted out, on the way to the venue',
  'signed over': 'Signed over to the inspection team',
  'counted back': 'Counted back in',
}

const MOST = 10_000

export function PaperDialog({ system, onClose }: PaperDialogProps) {
  const [stage, setStage] = useState<PaperStage>('counted out')
  const [text, setText] = useState('')
  const [where, setWhere] = useState('')
  const [tried, setTried] = useState(false)
  const note = useNoteStep(system.id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent again after an answer that was lost, the same count counts once.
  const key = useMemo(() => crypto.randomUUID(), [stage, text, where])
  const count = /^\d+$/.test(text.trim()) ? Number(text) : 0
  const fault = count >= 1 && count <= MOST ? undefined : 'Give how many files.'
  const send = (): void => {
    setTried(true)
    if (fault) return
    const said = where.trim()
    note.mutate({ type: 'paper', stage, count, key, ...(said && { where: said }) }, { onSuccess: onClose })
  }
  return (
    <DeedDialog
      title={`Note a count: ${system.name}`}
      line="Count the files of paper. Name nobody whose records they are."
      button="Note"
      sendingButton="Noting …"
      sending={note.isPending}
      error={note.error}
      onSend={send}
      onClose={onClose}
    >
      <Field label="What was counted">
        <RadioGroup value={stage} onChange={(_event, { value }) => setStage(value as PaperStage)}>
          {PAPER_STAGES.map((one) => (
            <Radio key={one} value={one} label={LABELS[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="How many" required {...faultOf(tried ? fault : undefined)}>
        <Input inputMode="numeric" value={text} maxLength={5} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Field label="Where, or to whom" hint="Such as the venue, or the strategic support officer.">
        <Input value={where} maxLength={100} onChange={(_event, { value }) => setWhere(value)} />
      </Field>
    </DeedDialog>
  )
}
