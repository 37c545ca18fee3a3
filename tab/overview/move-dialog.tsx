import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { faultOf } from '../deeds/fault-of.ts'
import { useWish } from '../deeds/use-wish.ts'
import { useInspection } from '../inspection-context.ts'
import { useMoveDialogStyles } from './move-dialog-styles.ts'
import { checkMove, type MoveForm, toMoveWish } from './move-form.ts'

interface MoveDialogProps {
  meeting: Overview['meetings'][number]
  /** Where it stood when the dialog was opened. */
  from: MoveForm
  onClose: () => void
}

/** A booked meeting gets another time; Outlook tells those who were invited. */
export function MoveDialog({ meeting, from, onClose }: MoveDialogProps) {
  const styles = useMoveDialogStyles()
  const { now } = useInspection()
  const [form, setForm] = useState(from)
  const [tried, setTried] = useState(false)
  const wish = useWish(meeting)
  const faults = checkMove(form, from, now)
  const send = (): void => {
    setTried(true)
    if (Object.keys(faults).length === 0) wish.mutate(toMoveWish(form), { onSuccess: onClose })
  }
  const field = (name: keyof MoveForm, label: string, type: 'date' | 'time') => (
    <Field label={label} required {...faultOf(tried ? faults[name] : undefined)}>
      <Input type={type} value={form[name]} onChange={(_event, { value }) => setForm({ ...form, [name]: value })} />
    </Field>
  )
  return (
    <DeedDialog
      title={`Move: ${meeting.subject}`}
      line={`Now ${meeting.when}. Outlook tells everybody who was invited.`}
      button="Move"
      sendingButton="Moving …"
      sending={wish.isPending}
      error={wish.error}
      onSend={send}
      onClose={onClose}
    >
      <div className={styles.fields}>
        {field('day', 'Day', 'date')}
        {field('start', 'Begins, London time', 'time')}
      </div>
    </DeedDialog>
  )
}
