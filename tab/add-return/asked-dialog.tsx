import { useState } from 'react'
import type { AskedView } from '../../src/contract/item-answer.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { useInspection } from '../inspection-context.ts'
import { AskedFields } from './asked-fields.tsx'
import { checkAsked, startAsked } from './asked-form.ts'
import { useSaveReturn } from './use-save-return.ts'

interface AskedDialogProps {
  /** A return that was added before, to be changed. */
  item?: string
  form?: AskedView
  onClose: () => void
}

/** A return that the inspectors ask for beyond the programme. */
export function AskedDialog({ item, form: before, onClose }: AskedDialogProps) {
  const { now } = useInspection()
  const [form, setForm] = useState(() => before ?? startAsked(now))
  const [tried, setTried] = useState(false)
  const save = useSaveReturn(item)
  const faults = checkAsked(form, now)
  const send = (): void => {
    setTried(true)
    if (Object.keys(faults).length === 0) save.mutate(form, { onSuccess: onClose })
  }
  return (
    <DeedDialog
      title={item === undefined ? 'Add a return' : `Change: ${before?.title}`}
      line="Something the inspectors ask for beyond the programme. It gets its folder, reminders and a place on the card like any other."
      button={item === undefined ? 'Add it' : 'Change it'}
      sendingButton="Saving …"
      sending={save.isPending}
      error={save.error}
      onSend={send}
      onClose={onClose}
    >
      <AskedFields
        form={form}
        faults={tried ? faults : {}}
        change={(part) => setForm((last) => ({ ...last, ...part }))}
      />
    </DeedDialog>
  )
}
